using ContentJourney.AspNetCore.Changes;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Settings;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Journeys;

/// <summary>Fills an empty store with the host's journeys and the default one, then loads the registry.</summary>
internal sealed class JourneySeeding(
    IEnumerable<JourneySeed> seeds,
    IJourneyStore journeys,
    IRuleSetStore ruleSets,
    ISettingStore settings,
    IStoreTurns turns,
    IJourneyRegistry registry,
    TimeProvider time,
    ILogger<JourneySeeding> logger) : IHostedService
{
    private const string Seeded = "journeys-seeded";
    private const string Turn = "journeys";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Nodes that start together over an empty store would each publish the same rules, and one undo what the other did.
        await using (await turns.WaitAsync(Turn, time, cancellationToken))
        {
            await FillAsync(cancellationToken);
        }

        await registry.ReloadAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        // The mark is set last: a first start that was cut short is completed by the next.
        if (await settings.FindAsync(Seeded, cancellationToken) is null)
        {
            foreach (var seed in seeds)
            {
                await SeedAsync(seed, cancellationToken);
            }

            await settings.SaveAsync(Seeded, "true", cancellationToken);
        }

        if (await FindAsync(Journey.DefaultAlias, cancellationToken) is null)
        {
            await SaveAsync(DefaultJourney.Create(), cancellationToken);
        }
    }

    private async Task SeedAsync(JourneySeed seed, CancellationToken cancellationToken)
    {
        var present = await FindAsync(seed.Journey.Alias, cancellationToken);
        if (present is null)
        {
            await SaveAsync(seed.Journey, cancellationToken);
        }
        else if (JourneyDocument.ToJson(present) != JourneyDocument.ToJson(seed.Journey))
        {
            return;
        }

        if (seed.RuleSet is null || await ruleSets.FindLiveAsync(seed.Journey.Alias, cancellationToken) is not null)
        {
            return;
        }

        var draft = await ruleSets.AddDraftAsync(seed.Journey.Alias, seed.RuleSet, time.GetUtcNow(), cancellationToken);
        if (draft is not null)
        {
            await ruleSets.MakeLiveAsync(draft.Journey, draft.Version, time.GetUtcNow(), cancellationToken);
        }
    }

    private async Task SaveAsync(Journey journey, CancellationToken cancellationToken)
    {
        await journeys.SaveAsync(journey, cancellationToken);
        logger.JourneySeeded(journey.Alias);
    }

    private async Task<Journey?> FindAsync(string alias, CancellationToken cancellationToken) =>
        (await journeys.ListAsync(cancellationToken)).FirstOrDefault(journey => journey.Alias == alias);
}
