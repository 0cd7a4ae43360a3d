using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Visits;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("UTC", null, true)]
    [InlineData("UTC", "Z", true)]
    [InlineData("UTC", "+00:30", false)]
    [InlineData("UTC", "-01:30", true)]
    [InlineData("Europe/Copenhagen", null, false)]
    [InlineData("Europe/Copenhagen", "+00:00", true)]
    public async Task DayParts_AreReadInTheVisitorsOffsetElseInTheSitesTimeZone(string site, string? offset, bool isShown)
    {
        await using var host = await TestHost.StartAsync(setup => setup.Settings["ContentJourney:TimeZone"] = site);
        var member = offset is null ? "" : $"\"timezoneOffset\":\"{offset}\",";

        var answer = await host.Client.PostAsync("visit", $$"""{"journey":"workshop",{{member}}"slots":[{"name":"hero"}]}""");
        var shared = await host.Client.GetAsync("content?slot=hero&key=workshop~looking~-");

        Assert.Equal(isShown, answer.Text.Contains(TestSite.Morning.ToString(), StringComparison.Ordinal));
        Assert.Equal(site == "UTC", shared.Text.Contains(TestSite.Morning.ToString(), StringComparison.Ordinal));
    }
}
