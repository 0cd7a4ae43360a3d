using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace ContentJourney.Site.Demo;

/// <summary>Gives the administrator of the unattended install a password of this machine, where the settings name none.</summary>
internal sealed class FirstPassword : IPostConfigureOptions<UnattendedSettings>
{
    private const string Characters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 20;

    // Options are made several times, and each time the password must be the same.
    private readonly string _password = RandomNumberGenerator.GetString(Characters, Length);

    /// <summary>The password, once it was needed.</summary>
    public string? Given { get; private set; }

    public void PostConfigure(string? name, UnattendedSettings options)
    {
        if (options.InstallUnattended && string.IsNullOrEmpty(options.UnattendedUserPassword))
        {
            options.UnattendedUserPassword = Given = _password;
        }
    }
}
