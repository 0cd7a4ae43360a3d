using System.Net;
using System.Text.RegularExpressions;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Tests.Keys;

public sealed partial class FirstManagementKeyTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("contentjourney-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Start_WithoutConfiguredKey_PrintsOneOnceAndNeverLogsIt()
    {
        var (firstOutput, secondOutput) = (new StringWriter(), new StringWriter());
        string key;
        await using (var first = await StartAsync(null, firstOutput))
        {
            key = KeyForm().Match(firstOutput.ToString()).Value;
            (await first.SendAsync(HttpMethod.Get, "keys", key: key)).Is(HttpStatusCode.OK);
            Assert.DoesNotContain(first.Log.Lines, line => line.Text.Contains(key, StringComparison.Ordinal));
        }

        await using var second = await StartAsync(null, secondOutput);

        Assert.Empty(secondOutput.ToString());
        (await second.SendAsync(HttpMethod.Get, "keys", key: key)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Start_AfterTheLastManagementKeyWasRevoked_PrintsAnother()
    {
        await using (var first = await StartAsync(null, new StringWriter()))
        {
            await RevokeEverythingAsync(first);
        }

        var output = new StringWriter();
        await using var second = await StartAsync(null, output);

        (await second.SendAsync(HttpMethod.Get, "keys", key: KeyForm().Match(output.ToString()).Value)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Start_ConfiguredKey_HasEveryScopeAndIsAddedOnce()
    {
        var output = new StringWriter();
        await using (await StartAsync(TestHost.ManagementKey, output))
        {
        }

        await using var second = await StartAsync(TestHost.ManagementKey, output);
        var keys = (await second.GetAsync("keys")).Is(HttpStatusCode.OK);

        Assert.Empty(output.ToString());
        Assert.Equal(1, keys.At("total").GetInt32());
        Assert.Equal(3, keys.At("items.0.scopes").GetArrayLength());
    }

    [Fact]
    public async Task Start_ConfiguredKeyThatWasRevoked_StaysRevokedAndWarns()
    {
        await using (var first = await StartAsync(TestHost.ManagementKey, new StringWriter()))
        {
            await RevokeEverythingAsync(first);
        }

        await using var second = await StartAsync(TestHost.ManagementKey, new StringWriter());

        (await second.GetAsync("keys")).IsProblem(HttpStatusCode.Unauthorized);
        Assert.Contains(second.Log.Lines, line => line.EventId == 1302 && line.Level == LogLevel.Warning);
    }

    [Fact]
    public async Task Start_ShortConfiguredKey_WorksAndWarns()
    {
        await using var site = await StartAsync("short", new StringWriter());

        (await site.SendAsync(HttpMethod.Get, "keys", key: "short")).Is(HttpStatusCode.OK);
        Assert.Contains(site.Log.Lines, line => line.EventId == 1303 && line.Level == LogLevel.Warning);
    }

    private Task<ManagementSite> StartAsync(string? configured, StringWriter output) => ManagementSite.StartAsync(
        setup =>
        {
            setup.DataDirectory = _directory.FullName;
            setup.Settings["ContentJourney:ManagementKey"] = configured;
        },
        services => services.AddSingleton(new KeyConsole(output)));

    private static async Task RevokeEverythingAsync(ManagementSite site)
    {
        var issuer = site.Host.Services.GetRequiredService<KeyIssuer>();
        foreach (var key in await site.Host.Services.GetRequiredService<Engine.Keys.IServerKeyStore>().ListAsync(CancellationToken.None))
        {
            await issuer.RevokeAsync(key.Id, CancellationToken.None);
        }
    }

    [GeneratedRegex("cj_[A-Za-z0-9_-]{43}")]
    private static partial Regex KeyForm();
}
