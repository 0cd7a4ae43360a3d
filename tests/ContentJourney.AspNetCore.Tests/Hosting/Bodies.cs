namespace ContentJourney.AspNetCore.Tests.Hosting;

/// <summary>Parts of bodies that many tests send.</summary>
internal static class Bodies
{
    public const string AllConsent = """{"analytics":true,"personalization":true,"experiments":true}""";

    public const string NoConsent = """{"analytics":false,"personalization":false,"experiments":false}""";

    /// <summary>Two product views: enough for consideration.</summary>
    public const string TwoViews = """[{"id":"v1","type":"product-view"},{"id":"v2","type":"product-view"}]""";

    /// <summary>A visit that consents to everything and has these further members.</summary>
    public static string Visit(string members = "") => members.Length == 0 ? $$"""{"consent":{{AllConsent}}}""" : $$"""{"consent":{{AllConsent}},{{members}}}""";
}
