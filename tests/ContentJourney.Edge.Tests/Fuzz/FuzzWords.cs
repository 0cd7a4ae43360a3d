namespace ContentJourney.Edge.Tests.Fuzz;

/// <summary>Names that mean something to the sample, and values that mean nothing to anybody.</summary>
internal static class FuzzWords
{
    private static readonly string[] s_known =
    [
        "default", "fuzz-1", "fuzz-2", "awareness", "consideration", "conversion", "retention", "advocacy", "family", "commuter", "page-view", "product-view",
        "add-to-cart", "order", "hero", "next-step", "banner", "web", "store", "en-US", "household", "interest", "control", "b", "7d", "orders",
        "default~consideration~family", "default~awareness~-", "journeyStage:consideration", "persona:family", "journeyPriority:desc", "children:/", "properties[$all]",
    ];

    private static readonly string[] s_hostile =
    [
        "", " ", "null", "-1", "0", "99999999999999999999", "1e400", "NaN", "true", "[]", "{}", "\0", "%00", "../../etc/passwd", "..%2f..%2f", "' OR 1=1 --", "\";DROP TABLE touchpoint;--",
        "<script>alert(1)</script>", "${jndi:ldap://x}", "{{7*7}}", "日本語", "🚲🚲", "a\u0300\u0301\u0302", "\u202Eabc", "İ", "ß", "\ud83d", "properties[[[[[[", "properties[a[b[c[d[e[f[g[h[",
        "default~~~~~", "~", "default~consideration", "journeyStage:", "journeyStage", ":", ",,,,", "children:", "P1Y", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2026-13-45T99:99:99Z",
        "2026-11-22T08:00:00", "+99:99", "-14:00", "xx-XX-xx", "36500d", "36501d", "99999999999999999999w", "Bearer", "*", "\"", "W/\"x\"", "\"\"\"", "\\", "%zz", "%", "&&&=&=", "\t",
    ];

    /// <summary>A name of the sample.</summary>
    public static string Pick(Random random) => s_known[random.Next(s_known.Length)];

    /// <summary>A text that nobody expects.</summary>
    public static string Hostile(Random random) => random.Next(12) switch
    {
        0 => new string('x', random.Next(1, 9_000)),
        1 => new string((char)random.Next(0x20, 0xD7FF), random.Next(1, 200)),
        2 => Convert.ToBase64String(RandomBytes(random, 60)),
        _ => s_hostile[random.Next(s_hostile.Length)],
    };

    /// <summary>Bytes, up to so many.</summary>
    public static byte[] RandomBytes(Random random, int most)
    {
        var bytes = new byte[random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }
}
