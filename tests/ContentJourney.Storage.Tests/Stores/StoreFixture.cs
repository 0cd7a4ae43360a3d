using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Settings;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Tests.Stores;

/// <summary>A started host with an empty store of one provider; the suites run against any of them.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private IHost? _host;

    public IVisitorStore Visitors => Get<IVisitorStore>();

    public IJourneyStore Journeys => Get<IJourneyStore>();

    public IRuleSetStore RuleSets => Get<IRuleSetStore>();

    public IServerKeyStore Keys => Get<IServerKeyStore>();

    public ISettingStore Settings => Get<ISettingStore>();

    public IStoreHealth Health => Get<IStoreHealth>();

    public T Get<T>() where T : notnull => _host!.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        _host = await CreateHostAsync();
        await _host.StartAsync();
    }

    public virtual async Task DisposeAsync() => await StopAsync();

    /// <summary>Stops the host and starts another one over the same data.</summary>
    public async Task ReopenAsync()
    {
        await StopAsync();
        await InitializeAsync();
    }

    protected abstract Task<IHost> CreateHostAsync();

    private async Task StopAsync()
    {
        await _host!.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
