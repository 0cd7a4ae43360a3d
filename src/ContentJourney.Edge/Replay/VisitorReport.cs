using System.Globalization;
using ContentJourney.Engine.Validation;
using Spectre.Console;

namespace ContentJourney.Edge.Replay;

/// <summary>What the host decided and served for one visitor.</summary>
/// <param name="Visitor">The visitor.</param>
/// <param name="Tenths">The stage after each tenth of the history.</param>
/// <param name="Last">Stage and persona as of the last touchpoint.</param>
/// <param name="Served">The content served then, by slot.</param>
internal sealed record VisitorReport(
    ReplayVisitor Visitor, IReadOnlyList<string> Tenths, DecisionAnswer Last, IReadOnlyDictionary<string, ServedSlot> Served)
{
    /// <summary>Asks the host.</summary>
    public static async Task<VisitorReport> AskAsync(
        JourneyClient client, ReplayVisitor visitor, string journey, IReadOnlyList<string> slots, CancellationToken cancellationToken)
    {
        var token = await client.IdentifyAsync(visitor.UserId, cancellationToken);
        var tenths = visitor.Tenths();
        var decisions = new List<DecisionAnswer>();
        foreach (var instant in tenths)
        {
            decisions.Add(await client.DecideAsync(token, journey, instant, cancellationToken));
        }

        var visit = new VisitRequest(journey, tenths[^1], new VisitConsent(Personalization: true), [.. slots.Select(slot => new VisitSlot(slot, 2))]);
        var served = await client.VisitAsync(token, visit, cancellationToken);
        return new VisitorReport(visitor, [.. decisions.Select(decision => decision.Stage)], decisions[^1], served.Slots);
    }

    /// <summary>Prints the report.</summary>
    public void Print(IAnsiConsole console)
    {
        var kinds = Visitor.Touchpoints.CountBy(touchpoint => touchpoint.Type).Select(kind => $"{kind.Value} {kind.Key}");
        var until = Instants.ToText(Visitor.Tenths()[^1]);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Visitor.UserId}: {Visitor.Touchpoints.Count} touchpoints ({string.Join(", ", kinds)})"));
        console.WriteLine($"  after each tenth  {string.Join(" ", Tenths)}");
        console.WriteLine($"  at {until}  stage {Last.Stage}, persona {Last.Persona ?? "none"}");
        foreach (var (slot, served) in Served)
        {
            var names = served.Items.Count == 0 ? "nothing" : string.Join("; ", served.Items.Select(item => item.Name));
            console.WriteLine($"  served in {slot}  {names} ({served.Matched})");
        }

        console.WriteLine();
    }
}
