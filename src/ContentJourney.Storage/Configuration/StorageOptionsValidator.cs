using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContentJourney.Storage.Configuration;

/// <summary>Refuses to start with a connection string that names no store, or a directory that cannot be written.</summary>
internal sealed class StorageOptionsValidator(IHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var problem = StoreAddress.FindProblem(options.ConnectionString) ?? FindDirectoryProblem(options);
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }

    private string? FindDirectoryProblem(StorageOptions options)
    {
        if (StoreAddress.IsPostgres(options.ConnectionString))
        {
            return null;
        }

        if (StoreAddress.SqliteFile(options.ConnectionString) is null && string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            return "ContentJourney:DataDirectory is empty; name a directory that this process may write.";
        }

        return DataDirectory.FindProblem(Path.GetDirectoryName(DataDirectory.SqliteFile(options, environment))!);
    }
}
