using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Benchmarks.Touchpoints;

/// <summary>A store as a host has it, and what is written into it.</summary>
internal static class SampleStore
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public static IHost HostOn(string directory)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("ContentJourney:DataDirectory", directory)]);
        builder.Services.AddLogging();
        builder.Services.AddContentJourneyStorage(builder.Configuration);
        return builder.Build();
    }

    public static VisitorWrite Write(Touchpoint[] touchpoints) =>
        new() { Visitor = new VisitorId(Guid.NewGuid()), Now = Now, Touchpoints = touchpoints };

    public static Touchpoint[] Touchpoints(int count) => [.. Enumerable.Range(0, count).Select(index => new Touchpoint
    {
        Id = Guid.NewGuid().ToString(),
        Type = "product-view",
        Channel = "web",
        OccurredAt = Now.AddSeconds(index),
        ReceivedAt = Now,
        ContentId = "0f8fad5b-d9cb-469f-a165-70867728950e",
        Value = 1,
        Sentiment = 1,
        Properties = new Dictionary<string, Scalar> { ["utm_source"] = Scalar.From("newsletter") },
        ContentStages = ["consideration"],
    })];
}
