using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Tests.Stores;

/// <summary>Test data whose particulars do not matter.</summary>
internal static class Some
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public static VisitorId Visitor() => new(Guid.NewGuid());

    public static Touchpoint Touchpoint(string id, double secondsAfterNow = 0) => new()
    {
        Id = id,
        Type = "product-view",
        OccurredAt = Some.Now.AddSeconds(secondsAfterNow),
        ReceivedAt = Some.Now,
    };

    public static VisitorWrite Write(VisitorId visitor, params IReadOnlyList<Touchpoint> touchpoints) =>
        new() { Visitor = visitor, Now = Now, Touchpoints = touchpoints };
}
