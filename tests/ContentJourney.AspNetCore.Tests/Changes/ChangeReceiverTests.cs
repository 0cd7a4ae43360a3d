using System.Net;
using ContentJourney.AspNetCore.Changes;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Logging;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Changes;

public sealed class ChangeReceiverTests : IAsyncLifetime
{
    private ManagementSite _site = null!;
    private ManagementSite _other = null!;

    public async Task InitializeAsync()
    {
        _site = await ManagementSite.StartAsync();
        _other = await ManagementSite.StartAsync(setup => setup.DataDirectory = _site.Host.DataDirectory);
    }

    public async Task DisposeAsync()
    {
        await _other.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task JourneyOfAnotherNode_IsThereOnceThisOneIsTold()
    {
        await _other.PutAsync("journeys/bikes", SampleJourney.Json());
        Assert.False(Journeys().ContainsKey("bikes"));

        await ReceiveAsync(StoreChanges.Journeys);

        Assert.True(Journeys().ContainsKey("bikes"));
    }

    [Fact]
    public async Task KeyRevokedByAnotherNode_OpensNothingOnceThisOneIsTold()
    {
        var key = await _site.Host.CreateKeyAsync(KeyScopes.Read);
        await ReceiveAsync(_other, StoreChanges.Keys);
        var keys = await _other.GetAsync("keys");
        var id = keys.At("items").EnumerateArray().Single(item => item.GetProperty("name").GetString() == "test").GetProperty("id").GetString();
        await _other.DeleteAsync($"keys/{id}");
        Assert.Equal(HttpStatusCode.OK, (await _site.SendAsync(HttpMethod.Get, "journeys", key: key)).Status);

        await ReceiveAsync(StoreChanges.All);

        Assert.Equal(HttpStatusCode.Unauthorized, (await _site.SendAsync(HttpMethod.Get, "journeys", key: key)).Status);
    }

    private IReadOnlyDictionary<string, ActiveJourney> Journeys() => _site.Host.Services.GetRequiredService<IJourneyRegistry>().Current.Journeys;

    private Task ReceiveAsync(StoreChanges changed) => ReceiveAsync(_site, changed);

    private static Task ReceiveAsync(ManagementSite node, StoreChanges changed)
    {
        var read = node.Log.NextAsync(EventIds.ChangeRead);
        node.Host.Services.GetRequiredService<IChangeReceiver>().Receive(changed);
        return read;
    }
}
