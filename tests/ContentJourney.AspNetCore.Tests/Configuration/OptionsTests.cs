using ContentJourney.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Tests.Configuration;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("DefaultConsent", "maybe")]
    [InlineData("TimeZone", "Middle-earth/Shire")]
    [InlineData("TimeZone", "")]
    [InlineData("Retention", "")]
    [InlineData("Retention", "23h")]
    [InlineData("Retention", "for ever")]
    [InlineData("SigningKey", "c2hvcnQ=")]
    [InlineData("CorsOrigins:0", "shop.example")]
    [InlineData("CorsOrigins:0", "https://shop.example/")]
    [InlineData("RateLimit:VisitorBurst", "0")]
    [InlineData("RateLimit:AddressPerSecond", "-1")]
    public async Task AWrongSetting_StopsTheStart(string name, string value)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            TestHost.StartAsync(setup => setup.Settings[$"ContentJourney:{name}"] = value));

        Assert.Contains($"{name.Split(':')[0]}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoHostsOverOneDatabase_ShareTheSigningKey()
    {
        await using var one = await TestHost.StartAsync(setup => setup.Settings["ContentJourney:DefaultConsent"] = "all");
        var token = await one.Client.AgreeAsync(Bodies.TwoViews);
        await using var other = await TestHost.StartAsync(setup => setup.DataDirectory = one.DataDirectory);

        Assert.Equal("consideration", (await other.Client.PostAsync("visit", "{}", TestClient.Token(token))).Stage);
    }

    [Fact]
    public async Task TwoHostsWithOneSigningKey_RecogniseEachOthersTokens()
    {
        const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        await using var one = await TestHost.StartAsync(setup => setup.Settings["ContentJourney:SigningKey"] = Key);
        await using var other = await TestHost.StartAsync(setup => setup.Settings["ContentJourney:SigningKey"] = $"{Convert.ToBase64String(new byte[32])},{Key}");
        var token = (await one.Client.PostAsync("visit", "{}")).Visitor;

        (await other.Client.PostAsync("visit", "{}", TestClient.Token(token))).Is(System.Net.HttpStatusCode.OK);
    }
}
