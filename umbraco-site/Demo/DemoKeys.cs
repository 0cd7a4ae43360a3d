namespace ContentJourney.Site.Demo;

/// <summary>Fixed keys of what the demo adds to the schema, so that a second start finds it.</summary>
internal static class DemoKeys
{
    /// <summary>Data type of numbers with a fraction.</summary>
    public static Guid Decimal { get; } = new("d0c10000-0000-4000-8000-000000000001");

    /// <summary>Data type of the blocks of a bicycle.</summary>
    public static Guid Specifications { get; } = new("d0c10000-0000-4000-8000-000000000002");

    /// <summary>Element type of one such block.</summary>
    public static Guid Specification { get; } = new("d0c10000-0000-4000-8000-000000000003");
}
