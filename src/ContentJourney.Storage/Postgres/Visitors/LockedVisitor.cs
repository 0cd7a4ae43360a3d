using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Partitions;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>A visitor whose row the transaction holds, as its writes change it.</summary>
/// <param name="found">The row before the first of them.</param>
/// <param name="isNew">Whether this transaction has added the row, with consent, traits and months of all its writes.</param>
internal sealed class LockedVisitor(VisitorRow found, bool isNew)
{
    private readonly long _revision = found.Revision;
    private bool _isCounted = !isNew;
    private bool _isWritten;

    /// <summary>Whether this transaction has added the row: nothing was stored of the visitor before.</summary>
    public bool IsNew => isNew;

    /// <summary>The row as it is now.</summary>
    public VisitorRow Row { get; private set; } = found;

    /// <summary>Whether the stored row lacks more than the revision.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Whether the stored row lacks the revision alone.</summary>
    public bool IsTouched => !IsChanged && Row.Revision != _revision;

    /// <summary>The stored state; null where there is none or an earlier write of the transaction may have ended it.</summary>
    public VisitorState? State => isNew || _isWritten ? null : new VisitorState(new VisitorId(Row.Id), Row.Revision);

    /// <summary>Takes over what a write makes of the row.</summary>
    /// <returns>Whether that changed it.</returns>
    public bool Change(VisitorRow row)
    {
        _isWritten = true;
        var changes = row != Row;
        IsChanged |= changes && !isNew;
        Row = row;
        return changes;
    }

    /// <summary>Notes the month of a touchpoint that is stored.</summary>
    public void Add(Month month)
    {
        if (!Row.Months.Contains(month.Number))
        {
            Row = Row with { Months = MonthSet.Add(Row.Months, [month.Number]) };
            IsChanged = true;
        }
    }

    /// <summary>Counts a write. The one that adds the visitor begins the count.</summary>
    /// <param name="changes">Whether it changed anything.</param>
    /// <returns>The revision after it.</returns>
    public long Count(bool changes)
    {
        if (changes && _isCounted)
        {
            Row = Row with { Revision = Row.Revision + 1 };
        }

        _isCounted = true;
        return Row.Revision;
    }
}
