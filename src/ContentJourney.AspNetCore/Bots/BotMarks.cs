namespace ContentJourney.AspNetCore.Bots;

/// <summary>
/// What stands in the user agents of programs that say what they are, after the list of
/// https://github.com/monperrus/crawler-user-agents (MIT). No HTTP libraries and no browsers under remote control: those are also
/// what websites' own servers and tests call with.
/// </summary>
internal static class BotMarks
{
    /// <summary>The marks, compared without regard to case.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        // What programs have in common: the address of a page about themselves, and what they call themselves.
        "+http", "bot/", "crawler", "spider/", "robots.txt",

        // Search engines.
        "Googlebot", "AdsBot-Google", "Mediapartners-Google", "FeedFetcher-Google", "Storebot-Google", "GoogleOther", "Google-InspectionTool",
        "bingbot", "BingPreview", "adidxbot", "msnbot", "Slurp", "DuckDuckBot", "Baiduspider", "YandexBot", "Sogou", "Applebot", "SeznamBot",
        "Qwantbot", "PetalBot", "YisouSpider", "Exabot", "360Spider", "Yeti/",

        // Previews of links.
        "facebookexternalhit", "facebookcatalog", "meta-externalagent", "Twitterbot", "LinkedInBot", "Pinterestbot", "Slackbot", "Slack-ImgProxy",
        "Discordbot", "TelegramBot", "WhatsApp/", "SkypeUriPreview", "vkShare", "redditbot", "Embedly", "Iframely",

        // Language models.
        "GPTBot", "ChatGPT-User", "OAI-SearchBot", "ClaudeBot", "Claude-User", "Claude-SearchBot", "anthropic-ai", "PerplexityBot", "CCBot",
        "Bytespider", "Amazonbot", "cohere-ai", "Diffbot",

        // Surveys of the web, archives, monitoring.
        "AhrefsBot", "SemrushBot", "MJ12bot", "DotBot", "rogerbot", "DataForSeoBot", "BLEXBot", "Screaming Frog", "SiteAuditBot", "ia_archiver",
        "archive.org_bot", "heritrix", "Nutch", "UptimeRobot", "Pingdom", "StatusCake", "Site24x7", "Chrome-Lighthouse", "GTmetrix", "W3C_Validator",
    ];
}
