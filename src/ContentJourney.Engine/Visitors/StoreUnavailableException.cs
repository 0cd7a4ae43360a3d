namespace ContentJourney.Engine.Visitors;

/// <summary>The store is away or full; the caller may try again later. Nothing of the write was kept, except <see cref="MayBeKept"/>.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>
    /// Whether the write may have been kept all the same: the store was lost in the instant of the commit. Repeating it with the same
    /// ids is safe.
    /// </summary>
    public bool MayBeKept { get; init; }

    /// <summary>Says that the store is away.</summary>
    public StoreUnavailableException() : base("The store cannot take writes now.")
    {
    }

    /// <summary>Says why.</summary>
    public StoreUnavailableException(string message) : base(message)
    {
    }

    /// <summary>Says why, with the cause.</summary>
    public StoreUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
