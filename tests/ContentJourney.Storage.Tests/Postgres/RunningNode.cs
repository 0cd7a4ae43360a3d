using System.Diagnostics;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Postgres.States;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>A node at a database, as the others see it and as it sees itself.</summary>
internal sealed class RunningNode : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningNode(IHost host) => _host = host;

    public IVisitorStore Visitors => _host.Services.GetRequiredService<IVisitorStore>();

    public IHistoryRetention Retention => _host.Services.GetRequiredService<IHistoryRetention>();

    public NodePresence Presence => _host.Services.GetRequiredService<NodePresence>();

    /// <summary>Starts one with the product's spans, measured by the system's clock.</summary>
    public static Task<RunningNode> StartAsync(string address) => StartAsync(PostgresFixture.HostOn(address));

    /// <summary>Starts one for which only such time passes as a test lets pass.</summary>
    public static Task<RunningNode> StartAsync(string address, TestClock clock, NodeTimes times) =>
        StartAsync(PostgresFixture.HostOn(address, services => services.AddSingleton<TimeProvider>(clock).AddSingleton(times)));

    /// <summary>Asks until it holds; fails after a minute.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromMinutes(1));
            await Task.Delay(20);
        }
    }

    /// <summary>A new visitor with one touchpoint.</summary>
    public async Task<VisitorId> SomebodyAsync()
    {
        var visitor = Some.Visitor();
        await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("somebody")), default);
        return visitor;
    }

    /// <summary>The state of a visitor in memory; null: the database would be asked.</summary>
    public VisitorState? InMemory(VisitorId visitor) => _host.Services.GetRequiredService<VisitorStates>().Find(visitor);

    /// <summary>Asks for a visitor's state until it is in memory, where it must be this one.</summary>
    /// <remarks>A machine that stands still for a moment has the node look around again, and ask.</remarks>
    public async Task RemembersAsync(VisitorId visitor)
    {
        var expected = await Visitors.FindStateAsync(visitor, default);
        await EventuallyAsync(async () =>
        {
            var found = InMemory(visitor);
            Assert.True(found is null || found == expected);
            return found is not null || (await Visitors.FindStateAsync(visitor, default) == expected && InMemory(visitor) is not null);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private static async Task<RunningNode> StartAsync(IHost host)
    {
        await host.StartAsync();
        return new RunningNode(host);
    }
}
