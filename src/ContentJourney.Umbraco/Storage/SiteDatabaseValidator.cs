using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.Options;

namespace ContentJourney.Umbraco.Storage;

/// <summary>Refuses to open another database than the one that the settings meant.</summary>
internal sealed class SiteDatabaseValidator(SiteDatabase database) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        database.Problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(database.Problem);
}
