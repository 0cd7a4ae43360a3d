namespace ContentJourney.Engine.Touchpoints;

/// <summary>Leads from each content to the row at which it was last shown, and from there back from show to show.</summary>
internal struct ShowChain()
{
    private const int None = -1;
    private const int FewContents = 4;

    private int[] _last = [];

    public readonly int Bytes => _last.Length * sizeof(int);

    /// <summary>The last row at which a content was shown, or −1.</summary>
    public readonly int Last(int content) => content < _last.Length ? _last[content] : None;

    /// <summary>Takes in a new row, which is no show; it is free in the column.</summary>
    /// <param name="previous">For each row that is a show, the row at which the same content was shown before, or −1.</param>
    /// <param name="row">The new row.</param>
    /// <param name="rows">How many rows there were.</param>
    public readonly void Insert(Span<int> previous, int row, int rows)
    {
        previous[row] = None;
        if (row < rows)
        {
            Renumber(previous[row..(rows + 1)], row, 1);
        }
    }

    /// <summary>Makes a row a show of a content.</summary>
    public void Add(Span<int> previous, int row, int content)
    {
        if (content >= _last.Length)
        {
            var length = _last.Length;
            Array.Resize(ref _last, Math.Max(content + 1, Math.Max(length * 2, FewContents)));
            _last.AsSpan(length).Fill(None);
        }

        ref var link = ref LinkAfter(previous, row, content);
        previous[row] = link;
        link = row;
    }

    /// <summary>Makes a show an ordinary row.</summary>
    public readonly void Remove(Span<int> previous, int row, int content) => LinkAfter(previous, row, content) = previous[row];

    /// <summary>Leaves out a row that was no show, and is out of the column.</summary>
    public readonly void Close(Span<int> previous, int row, int rows)
    {
        if (row < rows - 1)
        {
            Renumber(previous[row..(rows - 1)], row + 1, -1);
        }
    }

    // What leads, or would lead, to a row.
    private readonly ref int LinkAfter(Span<int> previous, int row, int content)
    {
        ref var link = ref _last[content];
        while (link > row)
        {
            link = ref previous[link];
        }

        return ref link;
    }

    private readonly void Renumber(Span<int> previous, int from, int by)
    {
        foreach (ref var link in previous)
        {
            link += link >= from ? by : 0;
        }

        foreach (ref var link in _last.AsSpan())
        {
            link += link >= from ? by : 0;
        }
    }
}
