using System.Text.Json.Serialization;

namespace ContentJourney.Edge.Replay;

/// <summary>What is sent in one request.</summary>
internal sealed record ReplayBatch(IReadOnlyList<ReplayVisitor> Visitors)
{
    private const int Size = 500;

    /// <summary>How many touchpoints it holds, 1 to 500.</summary>
    [JsonIgnore]
    public int Count => Visitors.Sum(visitor => visitor.Touchpoints.Count);

    /// <summary>All touchpoints of the visitors in batches; a long history is spread over several.</summary>
    public static IEnumerable<ReplayBatch> Split(IEnumerable<ReplayVisitor> visitors)
    {
        var parts = new List<ReplayVisitor>();
        var room = Size;
        foreach (var visitor in visitors)
        {
            for (var sent = 0; sent < visitor.Touchpoints.Count;)
            {
                var part = visitor with { Touchpoints = [.. visitor.Touchpoints.Skip(sent).Take(room)] };
                parts.Add(part);
                sent += part.Touchpoints.Count;
                room -= part.Touchpoints.Count;
                if (room == 0)
                {
                    yield return new ReplayBatch(parts);
                    parts = [];
                    room = Size;
                }
            }
        }

        if (parts.Count > 0)
        {
            yield return new ReplayBatch(parts);
        }
    }
}
