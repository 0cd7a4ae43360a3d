using System.Net;
using ContentJourney.AspNetCore.Changes;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Visitors;

public sealed class SigningKeyTests : IAsyncLifetime
{
    private const string Path = "signing-keys";
    private const string Agreed = """{ "consent": { "analytics": true, "personalization": true }, "traits": { "household": "family" } }""";
    private ManagementSite _site = null!;

    public async Task InitializeAsync() => _site = await ManagementSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Rotate_SignsAMinuteLater_AndGivesVisitorsATokenOfTheNewKey()
    {
        var former = (await VisitAsync(null)).Visitor;
        var key = (await _site.PostAsync(Path)).Is(HttpStatusCode.Created);
        Assert.False(key.At("signs").GetBoolean());
        Assert.EndsWith($"/{Path}/{key.At("id").GetString()}", key.Headers["Location"], StringComparison.Ordinal);

        _site.Host.Clock.Advance(SigningKeyEditor.Lead - TimeSpan.FromSeconds(1));
        Assert.Equal(former, (await VisitAsync(former)).Visitor);

        _site.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var fresh = await VisitAsync(former);
        Assert.NotEqual(former, fresh.Visitor);
        Assert.Equal("family", await HouseholdAsync(former));
        Assert.Equal("family", await HouseholdAsync(fresh.Visitor));
        Assert.Equal((await ExportAsync(former)).Visitor, fresh.Visitor);
    }

    [Fact]
    public async Task Drop_OfTheFormerKey_MakesItsTokensStrangers()
    {
        var former = (await VisitAsync(null)).Visitor;
        var first = (await _site.GetAsync(Path)).At("items.0.id").GetString();
        await _site.PostAsync(Path);
        _site.Host.Clock.Advance(SigningKeyEditor.Lead);
        var fresh = (await VisitAsync(former)).Visitor;

        (await _site.DeleteAsync($"{Path}/{first}")).Is(HttpStatusCode.NoContent);

        (await ExportAsync(former)).IsProblem(HttpStatusCode.BadRequest, "Journey-Visitor");
        Assert.Equal("family", await HouseholdAsync(fresh));
        var left = await _site.GetAsync(Path);
        Assert.Equal((1, true), (left.At("total").GetInt32(), left.At("items.0.signs").GetBoolean()));
        (await _site.DeleteAsync($"{Path}/{first}")).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Drop_OfTheSigningKey_IsAConflict()
    {
        var signing = (await _site.GetAsync(Path)).At("items.0.id").GetString();
        (await _site.DeleteAsync($"{Path}/{signing}")).IsProblem(HttpStatusCode.Conflict);

        // A key that does not sign yet is no reason to let go of the one that does.
        var next = (await _site.PostAsync(Path)).At("id").GetString();
        (await _site.DeleteAsync($"{Path}/{signing}")).IsProblem(HttpStatusCode.Conflict);
        (await _site.DeleteAsync($"{Path}/{next}")).Is(HttpStatusCode.NoContent);
        Assert.Equal(1, (await _site.GetAsync(Path)).At("total").GetInt32());
    }

    [Fact]
    public async Task Rotate_WithoutEverDropping_IsAConflictInTheEnd()
    {
        for (var keys = 1; keys < 16; keys++)
        {
            (await _site.PostAsync(Path)).Is(HttpStatusCode.Created);
        }

        (await _site.PostAsync(Path)).IsProblem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Visitors_OfOtherSystemsIds_StayTheSame_WhateverBecomesOfTheKeys()
    {
        var before = await AnonymousAsync();
        var first = (await _site.GetAsync(Path)).At("items.0.id").GetString();
        await _site.PostAsync(Path);
        _site.Host.Clock.Advance(SigningKeyEditor.Lead);
        Assert.Equal(before, await AnonymousAsync());

        await _site.DeleteAsync($"{Path}/{first}");

        Assert.Equal(before, await AnonymousAsync());
    }

    [Fact]
    public async Task KeyOfAnotherNode_IsKnownWhenItsChangeIsHeardOf()
    {
        var (signers, visitor) = (_site.Host.Services.GetRequiredService<TokenSigners>(), TokenSigner.NewVisitor());
        var key = new SigningKey(TokenSigners.NewSecret(), DateTimeOffset.MinValue, IsRecognised: true);
        var token = new TokenSigner([key.Secret], key.Secret).Encode(visitor);
        await signers.SaveAsync((await signers.ReadAsync(CancellationToken.None)).With(key), CancellationToken.None);
        Assert.Null((await signers.GetAsync(CancellationToken.None)).Decode(token));

        await _site.Host.Services.GetRequiredService<SharedStateReader>().ReadAsync(StoreChanges.Settings, CancellationToken.None);

        Assert.Equal(visitor, (await signers.GetAsync(CancellationToken.None)).Decode(token));
    }

    [Fact]
    public async Task Restart_KeepsTheKeys()
    {
        var former = (await VisitAsync(null)).Visitor;
        await _site.PostAsync(Path);
        var ring = await _site.Host.Services.GetRequiredService<TokenSigners>().ReadAsync(CancellationToken.None);

        var read = SigningRingText.Parse(SigningRingText.Write(ring))!;

        Assert.Equal(ring.Keys.Select(key => (key.Id, key.From, key.IsRecognised)), read.Keys.Select(key => (key.Id, key.From, key.IsRecognised)));
        Assert.NotNull(read.SignerAt(_site.Host.Clock.GetUtcNow()).Signer.Decode(former));
    }

    [Fact]
    public async Task ConfiguredKeys_AreChangedInTheConfigurationAlone()
    {
        var (older, newer) = (Convert.ToBase64String(new byte[32]), Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]));
        string former;
        await using (var before = await ManagementSite.StartAsync(setup => setup.Settings["ContentJourney:SigningKey"] = older))
        {
            former = (await before.Host.Client.PostAsync("visit", "{}")).Visitor;
        }

        await using var site = await ManagementSite.StartAsync(setup => setup.Settings["ContentJourney:SigningKey"] = $"{newer},{older}");
        Assert.NotEqual(former, (await site.Host.Client.PostAsync("visit", "{}", TestClient.Token(former))).Is(HttpStatusCode.OK).Visitor);
        var keys = await site.GetAsync(Path);
        Assert.Equal((2, false, true), (keys.At("total").GetInt32(), keys.At("items.0.signs").GetBoolean(), keys.At("items.1.signs").GetBoolean()));
        (await site.PostAsync(Path)).IsProblem(HttpStatusCode.Conflict);
        (await site.DeleteAsync($"{Path}/{keys.At("items.0.id").GetString()}")).IsProblem(HttpStatusCode.Conflict);
    }

    private async Task<VisitorId> AnonymousAsync() =>
        (await _site.Host.Services.GetRequiredService<TokenSigners>().GetAsync(CancellationToken.None)).ForAnonymous("a-1");

    private Task<Answer> VisitAsync(string? token) =>
        _site.Host.Client.PostAsync("visit", Agreed, token is null ? [] : [TestClient.Token(token)]);

    private Task<Answer> ExportAsync(string token) => _site.Host.Client.GetAsync("visitor", TestClient.Token(token));

    private async Task<string?> HouseholdAsync(string token) => (await ExportAsync(token)).Is(HttpStatusCode.OK).At("traits.household").GetString();
}
