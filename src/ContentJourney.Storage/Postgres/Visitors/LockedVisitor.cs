namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>A visitor whose row the transaction holds, as its writes change it.</summary>
/// <param name="stored">The row before the first of them.</param>
/// <param name="isNew">Whether this transaction has added the row, with all its writes laid over it.</param>
internal sealed class LockedVisitor(VisitorRow stored, bool isNew)
{
    private VisitorRow? _changed;

    /// <summary>The row as it is now.</summary>
    public VisitorRow Row
    {
        get => _changed ?? stored;
        set => _changed = value;
    }

    /// <summary>Whether the row must be stored again.</summary>
    public bool IsChanged => !isNew && _changed is { } changed && changed != stored;
}
