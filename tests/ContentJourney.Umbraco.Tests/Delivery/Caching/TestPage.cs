namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>A published page of the tests.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Tags">The stored value of its tags.</param>
/// <param name="Headlines">Its headline by segment; the empty one is for everybody.</param>
internal sealed record TestPage(Guid Id, string Tags, IReadOnlyDictionary<string, string?> Headlines)
{
    /// <summary>A page for every stage and persona, and for every stage alone.</summary>
    public static IReadOnlyList<TestPage> ForEveryone { get; } =
    [
        .. from stage in Crowd.Stages
           from persona in Crowd.Personas.Prepend(null)
           select new TestPage(
               Guid.NewGuid(),
               $$"""{"stages":["{{stage}}"],"personas":[{{(persona is null ? "" : $"\"{persona}\"")}}],"slots":["hero"]}""",
               new Dictionary<string, string?> { [""] = stage }),
    ];

    /// <summary>One page with a headline for every segment.</summary>
    public static TestPage Home { get; } = new(
        new Guid("48475cec-e14f-473a-9da9-8049b6c5dcc1"),
        """{"slots":["hero"]}""",
        Crowd.Stages.Prepend("").ToDictionary(stage => stage, string? (stage) => stage.Length == 0 ? "everybody" : stage));
}
