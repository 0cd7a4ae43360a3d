using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace ContentJourney.Site.Demo;

/// <summary>Prints the password that was made, once: on the console and not in the log, which is kept in files.</summary>
internal sealed class PasswordAnnouncement(FirstPassword password, IOptions<UnattendedSettings> settings, TextWriter console)
    : INotificationHandler<UnattendedInstallNotification>
{
    public void Handle(UnattendedInstallNotification notification)
    {
        var user = settings.Value.UnattendedUserEmail;
        if (password.Given is { } given)
        {
            console.WriteLine($"\n  Backoffice: /umbraco   user: {user}   password: {given}\n  It is printed this once; only its hash is kept.\n");
        }
    }
}
