using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Settings;

namespace ContentJourney.Umbraco.Tags;

/// <summary>A journey store that also keeps which aliases journeys had once, since tags may still name them.</summary>
internal sealed class RememberingJourneyStore(IJourneyStore inner, ISettingStore settings, FormerAliases former) : IJourneyStore
{
    public async ValueTask<IReadOnlyList<Journey>> ListAsync(CancellationToken cancellationToken)
    {
        var journeys = await inner.ListAsync(cancellationToken);
        foreach (var journey in journeys)
        {
            former.Load(journey.Alias, await settings.FindAsync(Setting(journey.Alias), cancellationToken));
        }

        return journeys;
    }

    public async ValueTask<bool> SaveAsync(Journey journey, CancellationToken cancellationToken)
    {
        // Before the journey itself: a process that ends in between has remembered too much, which harms nobody.
        if ((await inner.ListAsync(cancellationToken)).FirstOrDefault(stored => stored.Alias == journey.Alias) is { } before
            && FormerAliases.Remember(await settings.FindAsync(Setting(journey.Alias), cancellationToken), before, journey) is { } remembered)
        {
            await settings.SaveAsync(Setting(journey.Alias), remembered, cancellationToken);
        }

        return await inner.SaveAsync(journey, cancellationToken);
    }

    public ValueTask<bool> DeleteAsync(string alias, CancellationToken cancellationToken) => inner.DeleteAsync(alias, cancellationToken);

    private static string Setting(string journey) => $"former-aliases:{journey}";
}
