using ContentJourney.Site.Demo;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Notifications;

namespace ContentJourney.Umbraco.Tests.Site;

public sealed class FirstPasswordTests
{
    [Fact]
    public void MissingPassword_IsMadeOnce_HoweverOftenTheSettingsAreRead()
    {
        var password = new FirstPassword();

        var made = Settings(password).UnattendedUserPassword!;

        Assert.True(made.Length >= 10);
        Assert.Equal(made, Settings(password).UnattendedUserPassword);
        Assert.NotEqual(made, Settings(new FirstPassword()).UnattendedUserPassword);
    }

    [Fact]
    public void ConfiguredPassword_IsKept_AndNotPrinted()
    {
        var password = new FirstPassword();

        var settings = Settings(password, "of-the-environment");

        Assert.Equal("of-the-environment", settings.UnattendedUserPassword);
        Assert.Empty(Printed(password, settings));
    }

    [Fact]
    public void MadePassword_IsPrintedWhenTheSiteWasInstalled()
    {
        var password = new FirstPassword();
        var settings = Settings(password);

        Assert.Contains(settings.UnattendedUserPassword!, Printed(password, settings), StringComparison.Ordinal);
    }

    [Fact]
    public void SiteThatIsNotInstalledUnattended_GetsNone()
    {
        var settings = new UnattendedSettings();

        new FirstPassword().PostConfigure(null, settings);

        Assert.Null(settings.UnattendedUserPassword);
    }

    private static UnattendedSettings Settings(FirstPassword password, string? configured = null)
    {
        var settings = new UnattendedSettings { InstallUnattended = true, UnattendedUserPassword = configured };
        password.PostConfigure(null, settings);
        return settings;
    }

    private static string Printed(FirstPassword password, UnattendedSettings settings)
    {
        using var console = new StringWriter();
        new PasswordAnnouncement(password, Options.Create(settings), console).Handle(new UnattendedInstallNotification());
        return console.ToString();
    }
}
