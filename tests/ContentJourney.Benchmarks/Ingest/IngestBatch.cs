using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Benchmarks.Ingest;

/// <summary>The touchpoints of one request, by the numbers of those they are of.</summary>
internal sealed record IngestBatch(IReadOnlyList<(int Visitor, IReadOnlyList<Touchpoint> Touchpoints)> Groups)
{
    /// <summary>Touchpoints of a request.</summary>
    public const int Rows = 100;

    /// <summary>How many visitors or customers there are.</summary>
    public const int Visitors = 20_000;

    private const int CustomersInRequest = 20;

    private static readonly string[] Stages = ["awareness"];

    private static readonly Dictionary<string, Scalar> Properties = new(StringComparer.Ordinal) { ["utm_source"] = Scalar.From("newsletter") };

    /// <summary>A batch of touchpoints that were never sent before, with every member that a touchpoint may have.</summary>
    public static IngestBatch Create(IngestForm form, Random random, DateTimeOffset now)
    {
        var groups = form == IngestForm.Token ? 1 : CustomersInRequest;
        return new IngestBatch(
        [
            .. Enumerable.Range(0, groups).Select(_ => (random.Next(Visitors), Create(Rows / groups, random, now))),
        ]);
    }

    private static Touchpoint[] Create(int count, Random random, DateTimeOffset now)
    {
        var touchpoints = new Touchpoint[count];
        var bytes = new byte[16];
        for (var index = 0; index < count; index++)
        {
            random.NextBytes(bytes);
            touchpoints[index] = new Touchpoint
            {
                Id = new Guid(bytes).ToString(),
                Type = "product-view",
                Channel = "web",
                OccurredAt = now.AddMilliseconds(index - count),
                ReceivedAt = now,
                // An item of the sample, tagged for one stage.
                ContentId = "5e9fe86c-56eb-4290-858b-b10365f38c23",
                Value = 0,
                Sentiment = 1,
                Properties = Properties,
                ContentStages = Stages,
            };
        }

        return touchpoints;
    }
}
