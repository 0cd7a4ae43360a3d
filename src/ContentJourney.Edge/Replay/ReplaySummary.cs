using System.Globalization;
using Spectre.Console;

namespace ContentJourney.Edge.Replay;

/// <summary>What the replay came to.</summary>
/// <param name="Stages">The stages in the journey's order.</param>
/// <param name="Reports">One for each visitor.</param>
/// <param name="Totals">What became of the touchpoints.</param>
/// <param name="Requests">How many requests were answered.</param>
/// <param name="Elapsed">How long that took.</param>
internal sealed record ReplaySummary(
    IReadOnlyList<string> Stages, IReadOnlyList<VisitorReport> Reports, IngestTotals Totals, int Requests, TimeSpan Elapsed)
{
    private const int MaxRejections = 10;

    /// <summary>Prints the summary.</summary>
    public void Print(IAnsiConsole console)
    {
        console.Write(StageTable());
        foreach (var rejection in Totals.Rejections.Take(MaxRejections))
        {
            console.WriteLine($"Rejected: {rejection}");
        }

        var sent = Totals.Accepted + Totals.Duplicates + Totals.WithoutConsent + Totals.Rejections.Count;
        var refused = Totals.WithoutConsent == 0 ? "" : Text($", {Totals.WithoutConsent} not kept without consent");
        console.WriteLine(Text($"{sent} touchpoints: {Totals.Accepted} accepted, {Totals.Duplicates} duplicates, {Totals.Rejections.Count} rejected{refused}"));
        if (Totals.Accepted == 0)
        {
            console.WriteLine("Nothing new was accepted: these sessions had been replayed before.");
        }

        console.WriteLine(Text($"{Requests} requests in {Elapsed.TotalSeconds:0.0} s: {Requests / Elapsed.TotalSeconds:0} requests/s"));
    }

    private Table StageTable()
    {
        var table = new Table().Border(TableBorder.Ascii).AddColumn("Stage at the end").AddColumn(new TableColumn("Visitors").RightAligned());
        foreach (var stage in Stages)
        {
            table.AddRow(stage, Text($"{Reports.Count(report => report.Last.Stage == stage)}"));
        }

        return table;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
