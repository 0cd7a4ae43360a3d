namespace ContentJourney.Engine.Visitors;

/// <summary>The store is away or full; the caller may try again later. Nothing of the write was kept.</summary>
public sealed class StoreUnavailableException : Exception
{
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
