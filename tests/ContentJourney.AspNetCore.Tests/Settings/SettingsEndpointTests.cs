using System.Net;
using System.Text.Json;
using ContentJourney.AspNetCore.Settings;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Engine.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Settings;

public sealed class SettingsEndpointTests
{
    [Fact]
    public async Task Get_WithNothingSet_IsWhatIsConfigured()
    {
        await using var site = await ManagementSite.StartAsync(setup => setup.Settings["ContentJourney:Retention"] = "90d");

        var settings = (await site.GetAsync("settings")).Is(HttpStatusCode.OK);

        Assert.Equal((JsonValueKind.Null, "90d"), (settings.At("retention").ValueKind, settings.At("effective.retention").GetString()));
    }

    [Fact]
    public async Task Get_WithNothingSetOrConfigured_IsTenYears()
    {
        await using var site = await ManagementSite.StartAsync();

        Assert.Equal("3650d", (await site.GetAsync("settings")).At("effective.retention").GetString());
    }

    [Theory]
    [InlineData("730d", "730d")]
    [InlineData("52w", "364d")]
    [InlineData("24h", "1d")]
    [InlineData("off", "off")]
    public async Task Put_Retention_WinsOverTheConfigurationAndStaysSet(string sent, string kept)
    {
        using var folder = new Folder();
        await using (var site = await StartAsync(folder))
        {
            var put = (await site.PutAsync("settings", $$"""{"retention":"{{sent}}"}""")).Is(HttpStatusCode.OK);
            Assert.Equal((kept, kept), (put.At("retention").GetString(), put.At("effective.retention").GetString()));
        }

        await using var again = await StartAsync(folder);
        Assert.Equal(kept, (await again.GetAsync("settings")).At("effective.retention").GetString());
    }

    [Theory]
    [InlineData("""{"retention":null}""")]
    [InlineData("{}")]
    public async Task Put_WithoutRetention_IsAsConfiguredAgain(string body)
    {
        await using var site = await ManagementSite.StartAsync(setup => setup.Settings["ContentJourney:Retention"] = "90d");
        await site.PutAsync("settings", """{"retention":"30d"}""");

        Assert.Equal("90d", (await site.PutAsync("settings", body)).Is(HttpStatusCode.OK).At("effective.retention").GetString());
    }

    [Theory]
    [InlineData("\"23h\"")]
    [InlineData("\"0d\"")]
    [InlineData("\"-1d\"")]
    [InlineData("\"36501d\"")]
    [InlineData("\"two years\"")]
    [InlineData("\"\"")]
    [InlineData("730")]
    public async Task Put_WhatIsNoPeriod_SaysWhatIsAllowedAndChangesNothing(string retention)
    {
        await using var site = await ManagementSite.StartAsync();
        await site.PutAsync("settings", """{"retention":"30d"}""");

        var refused = await site.PutAsync("settings", $$"""{"retention":{{retention}}}""");

        refused.IsProblem(HttpStatusCode.BadRequest, "retention");
        Assert.Equal("30d", (await site.GetAsync("settings")).At("retention").GetString());
    }

    [Fact]
    public async Task Put_AnUnknownSetting_IsAnError()
    {
        await using var site = await ManagementSite.StartAsync();

        (await site.PutAsync("settings", """{"forget":"all"}""")).IsProblem(HttpStatusCode.BadRequest, "forget");
    }

    [Fact]
    public async Task Put_IsInTheAuditLog()
    {
        await using var site = await ManagementSite.StartAsync();
        await site.PutAsync("settings", """{"retention":"30d"}""");

        var entry = (await site.GetAsync("audit?take=1")).At("items.0");
        Assert.Equal(("replace", "settings"), (entry.GetProperty("action").GetString(), entry.GetProperty("subject").GetString()));
        Assert.Equal("""{"retention":null}""", entry.GetProperty("before").ToString());
        Assert.Equal("""{"retention":"30d"}""", entry.GetProperty("after").ToString());
    }

    [Fact]
    public async Task Settings_WithAKeyThatMayOnlyRead_AreForbidden()
    {
        await using var site = await ManagementSite.StartAsync();
        var key = await site.Host.CreateKeyAsync(KeyScopes.Read | KeyScopes.Ingest);

        (await site.SendAsync(HttpMethod.Get, "settings", key: key)).IsProblem(HttpStatusCode.Forbidden);
        (await site.SendAsync(HttpMethod.Put, "settings", """{"retention":"1d"}""", key)).IsProblem(HttpStatusCode.Forbidden);
        Assert.Null((await site.Host.Services.GetRequiredService<SettingsKeeper>().FindAsync(default)).Retention);
    }

    private static Task<ManagementSite> StartAsync(Folder folder) => ManagementSite.StartAsync(setup =>
    {
        setup.DataDirectory = folder.Path;
        setup.Settings["ContentJourney:Retention"] = "90d";
    });

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("contentjourney-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
