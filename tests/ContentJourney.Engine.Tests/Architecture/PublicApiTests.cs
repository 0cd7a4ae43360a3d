using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Tests.Architecture;

public sealed class PublicApiTests
{
    private const string Update = "CONTENTJOURNEY_UPDATE_PUBLIC_API";
    private static readonly string Frozen = Path.Combine(Repository.Root, "tests/ContentJourney.Engine.Tests/Architecture/PublicApi.txt");

    [Fact]
    public void Engine_PublicSurface_IsTheFrozenOne()
    {
        var actual = PublicApi.Of(typeof(Journey).Assembly);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(Frozen, actual);
        }

        var (before, after) = (File.ReadAllText(Frozen).Split('\n'), actual.Split('\n'));
        Assert.True(
            before.SequenceEqual(after),
            $"""
            The public surface of the engine differs from PublicApi.txt.
            Gone: {string.Join(" | ", before.Except(after))}
            New: {string.Join(" | ", after.Except(before))}
            If that is meant, run: {Update}=1 dotnet test tests/ContentJourney.Engine.Tests --filter PublicApi
            """);
    }
}
