using System.Text.Json;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>The answer to a batch.</summary>
/// <param name="Visitor">The visitor's token; null where the batch was of many customers.</param>
/// <param name="Tally">What became of the valid ones.</param>
/// <param name="Rejected">The others.</param>
internal sealed record TouchpointsAnswer(string? Visitor, Tally Tally, IReadOnlyList<Rejection> Rejected)
{
    /// <summary>Writes the answer.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Visitor is not null)
        {
            writer.WriteString("visitor", Visitor);
        }

        Tally.WriteTo(writer);
        Rejection.WriteAll(writer, Rejected);
        writer.WriteEndObject();
    }
}
