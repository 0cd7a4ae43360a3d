namespace ContentJourney.Engine.Touchpoints;

/// <summary>Leads from each content to the row at which it was last shown, and from there back from show to show.</summary>
/// <param name="capacity">How many rows there is room for at first.</param>
internal sealed class ShowChain(int capacity)
{
    private const int None = -1;

    private int[] _previous = new int[capacity];
    private int[] _last = [];

    public int Bytes => (_previous.Length + _last.Length) * sizeof(int);

    /// <summary>The last row at which a content was shown, or −1.</summary>
    public int Last(int content) => content < _last.Length ? _last[content] : None;

    /// <summary>The row at which the same content was shown before, or −1.</summary>
    public int Previous(int row) => _previous[row];

    /// <summary>Takes in a new row, which is no show.</summary>
    public void Insert(int row, int rows)
    {
        Column.Insert(_previous, row, rows, None);
        if (row < rows)
        {
            Renumber(row, rows + 1, row, 1);
        }
    }

    /// <summary>Makes a row a show of a content.</summary>
    public void Add(int row, int content)
    {
        if (content >= _last.Length)
        {
            var length = _last.Length;
            Array.Resize(ref _last, Math.Max(content + 1, Math.Max(length * 2, 4)));
            _last.AsSpan(length).Fill(None);
        }

        ref var link = ref _last[content];
        while (link > row)
        {
            link = ref _previous[link];
        }

        _previous[row] = link;
        link = row;
    }

    /// <summary>Leaves out a row; with its content if it is a show, else −1.</summary>
    public void Remove(int row, int rows, int content)
    {
        if (content >= 0)
        {
            ref var link = ref _last[content];
            while (link > row)
            {
                link = ref _previous[link];
            }

            link = _previous[row];
        }

        Column.Close(_previous, row, rows);
        if (row < rows - 1)
        {
            Renumber(row, rows - 1, row + 1, -1);
        }
    }

    public void Grow(int rows) => Array.Resize(ref _previous, rows);

    private void Renumber(int first, int end, int from, int by)
    {
        foreach (ref var link in _previous.AsSpan(first, end - first))
        {
            link += link >= from ? by : 0;
        }

        foreach (ref var link in _last.AsSpan())
        {
            link += link >= from ? by : 0;
        }
    }
}
