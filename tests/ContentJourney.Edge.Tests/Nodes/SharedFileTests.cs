using System.Net;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>Three programs over one SQLite file: they take turns at writing, and what one keeps in memory of visitors ends with another's commit.</summary>
public sealed class SharedFileTests
{
    private const int Batches = 30;
    private const int Crowd = 16;
    private const int Views = 8;

    [Fact]
    public async Task Visitor_WhoseRequestsAreSpreadOverAllPrograms_SeesTheirOwnWrites()
    {
        await using var set = await NodeSet.StartOverFileAsync();

        await OwnWrites.AreSeenAsync(set);
    }

    [Fact]
    public async Task Visits_OfACrowdAtAllProgramsAtOnce_AreDecidedFromWhatIsStoredAndAllKept()
    {
        await using var set = await NodeSet.StartOverFileAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, Crowd), new ParallelOptions { MaxDegreeOfParallelism = Crowd }, async (visitor, _) =>
        {
            var token = await set.Client.AgreeAsync();
            for (var view = 0; view < Views; view++)
            {
                var (writing, asked) = (set.Nodes[(visitor + view) % set.Nodes.Count], set.Nodes[(visitor + view + 1) % set.Nodes.Count]);
                var visit = await writing.Client.CallAsync(HttpMethod.Post, "visit", token, $"{{{NodeCalls.Views($"{view}")}}}");
                Assert.Equal(1, visit.Is(HttpStatusCode.OK).Count("accepted"));

                // What this program knows of the visitor is from three views ago.
                var dry = await asked.Client.CallAsync(HttpMethod.Post, "visit?dryRun=true", token, "{}");
                Assert.Equal(view < 2 ? "awareness" : "consideration", dry.Is(HttpStatusCode.OK).Stage);
            }

            var stored = await set.Client.StoredAsync(token);
            Assert.Equal(Enumerable.Range(0, Views).Select(view => $"{view}"), stored.Order());
        });
    }

    [Fact]
    public async Task Kill_OfProgramsUnderLoad_LosesNothingAcknowledgedAndDoublesNothing()
    {
        await using var set = await NodeSet.StartOverFileAsync();
        await NodeKills.LoseNothingAsync(set, Batches);
    }
}
