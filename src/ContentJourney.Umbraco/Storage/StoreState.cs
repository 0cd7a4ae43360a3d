namespace ContentJourney.Umbraco.Storage;

/// <summary>Whether the store was opened since the start.</summary>
internal sealed class StoreState
{
    private volatile string? _problem = "The store is being opened.";

    /// <summary>Why it is not open, in words for operators; null: it is.</summary>
    public string? Problem
    {
        get => _problem;
        set => _problem = value;
    }
}
