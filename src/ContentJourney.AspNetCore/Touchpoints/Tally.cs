using System.Text.Json;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>What became of the valid touchpoints of a request.</summary>
/// <param name="Accepted">Durably stored, or in a dry run: would be.</param>
/// <param name="Duplicates">Their ids were stored before, or stand earlier in the request.</param>
/// <param name="WithoutConsent">Consent forbids to keep them.</param>
/// <param name="NotStored">The store was away: they must be sent again.</param>
internal readonly record struct Tally(int Accepted, int Duplicates, int WithoutConsent, int NotStored = 0)
{
    /// <summary>Both together.</summary>
    public static Tally operator +(Tally left, Tally right) => new(
        left.Accepted + right.Accepted,
        left.Duplicates + right.Duplicates,
        left.WithoutConsent + right.WithoutConsent,
        left.NotStored + right.NotStored);

    /// <summary>Counts what the store did.</summary>
    public static Tally Of(IEnumerable<TouchpointOutcome> outcomes)
    {
        var tally = default(Tally);
        foreach (var outcome in outcomes)
        {
            tally += outcome switch
            {
                TouchpointOutcome.Stored => new Tally(1, 0, 0),
                TouchpointOutcome.Duplicate => new Tally(0, 1, 0),
                _ => new Tally(0, 0, 1),
            };
        }

        return tally;
    }

    /// <summary>Counts what would be done.</summary>
    public static Tally Foresee(IReadOnlyList<Touchpoint> sent, Func<string, bool> isKnown, bool kept)
    {
        if (sent.Count == 0)
        {
            return default;
        }

        var seen = sent.Count == 1 ? null : new HashSet<string>(sent.Count, StringComparer.Ordinal);
        var fresh = 0;
        for (var i = 0; i < sent.Count; i++)
        {
            fresh += (seen is null || seen.Add(sent[i].Id)) && !isKnown(sent[i].Id) ? 1 : 0;
        }

        return kept ? new Tally(fresh, sent.Count - fresh, 0) : new Tally(0, sent.Count - fresh, fresh);
    }

    /// <summary>Counts what a store that is away did not take.</summary>
    public static Tally OfUnstored(int sent, bool kept) => kept ? new Tally(0, 0, 0, sent) : new Tally(0, 0, sent);

    /// <summary>Writes the members <c>accepted</c>, <c>duplicates</c> and, where there are any, <c>withoutConsent</c> and <c>notStored</c>.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteNumber("accepted"u8, Accepted);
        writer.WriteNumber("duplicates"u8, Duplicates);
        if (WithoutConsent > 0)
        {
            writer.WriteNumber("withoutConsent"u8, WithoutConsent);
        }

        if (NotStored > 0)
        {
            writer.WriteNumber("notStored"u8, NotStored);
        }
    }
}
