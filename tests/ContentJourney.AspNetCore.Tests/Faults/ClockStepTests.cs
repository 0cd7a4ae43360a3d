using System.Globalization;
using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Faults;

/// <summary>The machine's clock is set back and forward while visitors come.</summary>
public sealed class ClockStepTests : IAsyncLifetime
{
    private static readonly TimeSpan[] s_steps = [TimeSpan.FromDays(-1), TimeSpan.FromDays(2), TimeSpan.FromDays(-400), TimeSpan.FromSeconds(-1), TimeSpan.FromDays(500)];
    private readonly SteppingClock _clock = new();
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Steps_WhileVisitorsSend_LoseNothingAcknowledgedAndDoubleNothing()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => (await _host.Client.PostAsync("visit", Bodies.Visit())).Is(HttpStatusCode.OK).Visitor));
        var sending = Task.WhenAll(tokens.Select((token, visitor) => Task.Run(() => SendAsync(token, visitor))));
        foreach (var step in s_steps)
        {
            _clock.Step(step);
            await Task.WhenAll(tokens.Select(async token => (await _host.Client.PostAsync("visit", "{}", TestClient.Token(token))).Is(HttpStatusCode.OK)));
        }

        Assert.Equal((await sending).SelectMany(ids => ids).Order(StringComparer.Ordinal), (await StoredAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Windows_AreThoseOfTheClockAsItIs()
    {
        // The rule: a cart within 7 days.
        var token = (await _host.Client.PostAsync("visit", Bodies.Visit("""  "touchpoints":[{"id":"cart","type":"add-to-cart"}] """))).Visitor;
        Assert.Equal("conversion", await StageAsync(token));

        _clock.Step(TimeSpan.FromDays(8));
        Assert.Equal("awareness", await StageAsync(token));

        // Before the cart it had not happened yet.
        _clock.Step(TimeSpan.FromDays(-9));
        Assert.Equal("awareness", await StageAsync(token));
        _clock.Step(TimeSpan.FromDays(2));
        Assert.Equal("conversion", await StageAsync(token));
    }

    [Fact]
    public async Task RateLimits_NeitherForgiveNorPunishASteppedClock()
    {
        await using var strict = await StartAsync(("VisitorBurst", "3"), ("VisitorPerSecond", "0.001"));
        var token = (await strict.Client.PostAsync("visit", "{}")).Visitor;
        for (var request = 0; request < 3; request++)
        {
            (await strict.Client.PostAsync("visit", "{}", TestClient.Token(token))).Is(HttpStatusCode.OK);
        }

        foreach (var step in s_steps)
        {
            _clock.Step(step);
            var refused = await strict.Client.PostAsync("visit", "{}", TestClient.Token(token));
            refused.Is(HttpStatusCode.TooManyRequests);
            Assert.InRange(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 1_000);
        }
    }

    [Fact]
    public async Task Erased_WhenTheClockWasSetBack_StaysErased()
    {
        var token = (await _host.Client.PostAsync("visit", Bodies.Visit($"\"touchpoints\":{Bodies.TwoViews}"))).Visitor;
        Assert.Equal("consideration", await StageAsync(token));
        (await _host.Client.DeleteAsync("visitor", TestClient.Token(token))).Is(HttpStatusCode.NoContent);
        _clock.Step(TimeSpan.FromDays(-1));

        var again = await _host.Client.PostAsync("visit", Bodies.Visit("""  "touchpoints":[{"id":"v9","type":"call"}] """), TestClient.Token(token));
        Assert.Equal("awareness", again.Is(HttpStatusCode.OK).Stage);
        Assert.Equal("awareness", await StageAsync(token));
    }

    private Task<TestHost> StartAsync(params (string Name, string Value)[] limits) => TestHost.StartAsync(setup =>
    {
        foreach (var (name, value) in limits)
        {
            setup.Settings[$"ContentJourney:RateLimit:{name}"] = value;
        }

        setup.Services = services => services.AddSingleton<TimeProvider>(_clock);
    });

    private async Task<IReadOnlyList<string>> SendAsync(string token, int visitor)
    {
        var ids = Enumerable.Range(0, 50).Select(batch => $"{visitor}-{batch}").ToArray();
        foreach (var id in ids)
        {
            var answer = await _host.Client.PostAsync("touchpoints", $$"""{"touchpoints":[{"id":"{{id}}","type":"product-view"}]}""", TestClient.Token(token));
            Assert.Equal(1, answer.Is(HttpStatusCode.Accepted).At("accepted").GetInt32());
        }

        return ids;
    }

    private async Task<string> StageAsync(string token) => (await _host.Client.PostAsync("visit", "{}", TestClient.Token(token))).Stage;

    private async Task<IReadOnlyList<string>> StoredAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_host.DataDirectory, "contentjourney.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM touchpoint UNION ALL SELECT id FROM touchpoint_unsettled";
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<string>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }
}
