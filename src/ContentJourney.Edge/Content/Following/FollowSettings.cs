using ContentJourney.Engine.Validation;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Content.Following;

/// <summary>The options in the form in which they are used.</summary>
internal sealed class FollowSettings
{
    /// <summary>Takes the validated options.</summary>
    public FollowSettings(IOptions<FollowOptions> options)
    {
        var given = options.Value;
        Name = given.Source!.TrimEnd('/');
        ApiKey = string.IsNullOrEmpty(given.SourceApiKey) ? null : given.SourceApiKey;
        Cultures = [.. given.SourceCultures];
        PollInterval = Parse(given.SourcePollInterval);
        FullReadInterval = Parse(given.SourceFullReadInterval);
        Timeout = Parse(given.SourceTimeout);
    }

    /// <summary>The CMS's address, without a slash at its end.</summary>
    public string Name { get; }

    /// <summary>The key of its Delivery API, or null.</summary>
    public string? ApiKey { get; }

    /// <summary>The cultures to read, the default one first; empty: those that the content names.</summary>
    public IReadOnlyList<string> Cultures { get; }

    /// <summary>How often to ask whether anything changed.</summary>
    public TimeSpan PollInterval { get; }

    /// <summary>After how long everything is read again.</summary>
    public TimeSpan FullReadInterval { get; }

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; }

    private static TimeSpan Parse(string text) =>
        Durations.TryParse(text, out var duration) ? duration : throw new FormatException($"'{text}' is not a duration.");
}
