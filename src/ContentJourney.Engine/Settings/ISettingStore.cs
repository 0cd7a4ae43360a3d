namespace ContentJourney.Engine.Settings;

/// <summary>Keeps small settings that all nodes share, such as the key that signs visitor tokens.</summary>
public interface ISettingStore
{
    /// <summary>The setting, or null.</summary>
    ValueTask<string?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Stores the setting, replacing what is there.</summary>
    ValueTask SaveAsync(string name, string value, CancellationToken cancellationToken);

    /// <summary>The setting, which is first set to <paramref name="value"/> if there is none; all nodes get the same.</summary>
    ValueTask<string> GetOrAddAsync(string name, string value, CancellationToken cancellationToken);
}
