namespace ContentJourney.E2E.Tests.Hosting;

/// <summary>Tests that share the running demo.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoFixture>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "demo";
}
