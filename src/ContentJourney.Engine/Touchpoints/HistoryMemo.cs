namespace ContentJourney.Engine.Touchpoints;

/// <summary>What rules summed up over the first rows of a history, for as long as those rows stay as they are.</summary>
internal sealed class HistoryMemo
{
    // More than one rule set ever has in use; the sums of rules that are gone are dropped with the others.
    private const int MaxSums = 512;

    private readonly Dictionary<object, DecayingSum> _sums = new(ReferenceEqualityComparer.Instance);
    private int _rows;

    /// <summary>The sum of a rule, or one over no rows.</summary>
    public DecayingSum Find(object rule) => _sums.GetValueOrDefault(rule);

    public void Keep(object rule, in DecayingSum sum)
    {
        if (_sums.Count >= MaxSums)
        {
            _sums.Clear();
        }

        _sums[rule] = sum;
        _rows = Math.Max(_rows, sum.Rows);
    }

    /// <summary>Says that a row was put in or taken out.</summary>
    public void Changed(int row)
    {
        if (row < _rows)
        {
            _sums.Clear();
            _rows = 0;
        }
    }
}
