using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContentJourney.Storage.Configuration;

/// <summary>Refuses to start with a data directory that cannot be written.</summary>
internal sealed class StorageOptionsValidator(IHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            return ValidateOptionsResult.Fail("ContentJourney:DataDirectory is empty; name a directory that this process may write.");
        }

        var problem = DataDirectory.FindProblem(DataDirectory.FullPath(options, environment));
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }
}
