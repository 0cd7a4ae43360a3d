using ContentJourney.Edge.Configuration;
using ContentJourney.Edge.Content.Following;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Tests.Content.Following;

public sealed class FollowOptionsTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "Source", "cms.example" },
        { "Source", "ftp://cms.example" },
        { "Source", "https://user:password@cms.example" },
        { "Source", "https://cms.example/?x=1" },
        { "SourcePollInterval", "0s" },
        { "SourcePollInterval", "2d" },
        { "SourcePollInterval", "often" },
        { "SourceFullReadInterval", "31d" },
        { "SourceTimeout", "11m" },
        { "SourceWebhookSecret", "short" },
        { "SourceApiKey", "line\nbreak" },
        { "SourceCultures", "da DK" },
    };

    [Fact]
    public void Validate_Defaults_AreRight() => Assert.True(Validate(Good()).Succeeded);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Validate_WhatIsWrong_IsNamed(string setting, string value)
    {
        var options = Good();
        if (setting == nameof(options.SourceCultures))
        {
            options.SourceCultures.Add(value);
        }
        else
        {
            typeof(FollowOptions).GetProperty(setting)!.SetValue(options, value);
        }

        Assert.StartsWith($"ContentJourney:{setting} ", Assert.Single(Validate(options).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_ACultureTwice_IsNamed()
    {
        var options = Good();
        options.SourceCultures.Add("en-US");
        options.SourceCultures.Add("EN-us");
        Assert.Contains("twice", Assert.Single(Validate(options).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_ASnapshotBesideTheCms_IsRefused() =>
        Assert.Contains("ContentJourney:Content", Assert.Single(Validate(Good(), content: "site.json").Failures!), StringComparison.Ordinal);

    private static FollowOptions Good() => new() { Source = "https://cms.example/" };

    private static ValidateOptionsResult Validate(FollowOptions options, string? content = null) =>
        new FollowOptionsValidation(Options.Create(new EdgeOptions { Content = content })).Validate(null, options);
}
