using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// The columns of a history in one piece of memory, each as narrow as what it holds: no visit finds its history in the processor's caches,
/// and one small piece is fetched sooner than many. A value that changes: whoever holds it changes it in place.
/// </summary>
internal struct ColumnMemory
{
    private const byte Narrow = sizeof(ushort);
    private const byte Wide = sizeof(int);
    private const int Columns = 12;

    // So many bytes of each row lie before a column, wider columns first. The others follow below.
    private const int HighsAt = sizeof(long);
    private const int LowsAt = HighsAt + sizeof(ulong);
    private const int ShowsAt = LowsAt + sizeof(ulong);
    private const int PropertiesAt = ShowsAt + sizeof(int);
    private const int TypesAt = PropertiesAt + sizeof(int);

    private readonly byte _stageWidth;
    private readonly byte _personaWidth;
    private byte _numberWidth = Narrow;
    private byte[] _bytes;

    /// <param name="stages">How many stages there are, at most 64.</param>
    /// <param name="personas">How many personas there are, at most 64.</param>
    /// <param name="rows">How many rows there is room for, a multiple of <see cref="HistoryColumns.Block"/>.</param>
    public ColumnMemory(int stages, int personas, int rows)
    {
        (_stageWidth, _personaWidth, Rows) = (MaskColumn.WidthOf(stages), MaskColumn.WidthOf(personas), rows);
        _bytes = new byte[rows * RowBytes];
    }

    /// <summary>How many rows there is room for.</summary>
    public int Rows { get; private set; }

    /// <summary>How many different numbers fit into a <see cref="NumberColumn"/>.</summary>
    public readonly int Numbers => _numberWidth == Narrow ? ushort.MaxValue : int.MaxValue;

    /// <summary>How much memory it takes, in bytes.</summary>
    public readonly int Bytes => _bytes.Length;

    public readonly Span<long> Ticks => Column<long>(0);

    public readonly IdColumn Ids => new(Column<ushort>(PartsAt), Column<ulong>(HighsAt), Column<ulong>(LowsAt));

    /// <summary>What <see cref="ShowChain"/> keeps of each row.</summary>
    public readonly Span<int> Shows => Column<int>(ShowsAt);

    /// <summary>What <see cref="PropertyColumn"/> keeps of each row.</summary>
    public readonly Span<int> Properties => Column<int>(PropertiesAt);

    /// <summary>How many properties each row has.</summary>
    public readonly Span<byte> PropertyCounts => Column<byte>(PropertyCountsAt);

    public readonly NumberColumn Types => new(ref At(TypesAt), _numberWidth == Wide);

    public readonly NumberColumn Channels => new(ref At(ChannelsAt), _numberWidth == Wide);

    public readonly NumberColumn Contents => new(ref At(ContentsAt), _numberWidth == Wide);

    public readonly MaskColumn Stages => new(ref At(StagesAt), _stageWidth);

    public readonly MaskColumn Personas => new(ref At(PersonasAt), _personaWidth);

    private readonly int ChannelsAt => TypesAt + _numberWidth;

    private readonly int ContentsAt => ChannelsAt + _numberWidth;

    private readonly int PartsAt => ContentsAt + _numberWidth;

    private readonly int StagesAt => PartsAt + sizeof(ushort);

    private readonly int PersonasAt => StagesAt + _stageWidth;

    private readonly int PropertyCountsAt => PersonasAt + _personaWidth;

    private readonly int RowBytes => PropertyCountsAt + sizeof(byte);

    /// <summary>Moves the rows from one on by one, so that it is free; there must be room.</summary>
    public readonly void Shift(int row, int rows)
    {
        // Most rows come last: nothing is behind them.
        if (row < rows)
        {
            Move(row, row + 1, rows - row);
        }
    }

    /// <summary>Moves the rows after one to its place.</summary>
    public readonly void Close(int row, int rows)
    {
        if (row < rows - 1)
        {
            Move(row + 1, row, rows - row - 1);
        }
    }

    /// <summary>Makes room for more rows.</summary>
    public void Grow(int rows) => Become(rows, _numberWidth);

    /// <summary>Makes room for any number.</summary>
    public void Widen() => Become(Rows, Wide);

    private void Become(int rows, byte numberWidth)
    {
        var before = this;
        (Rows, _numberWidth) = (rows, numberWidth);
        _bytes = new byte[rows * RowBytes];
        Span<int> starts = stackalloc int[Columns + 1];
        Span<int> startsBefore = stackalloc int[Columns + 1];
        FillIn(starts);
        before.FillIn(startsBefore);
        for (var column = 0; column < Columns; column++)
        {
            var (from, to) = (before.Rows * startsBefore[column], rows * starts[column]);
            var bytes = (before.Rows * startsBefore[column + 1]) - from;
            if (starts[column + 1] - starts[column] == startsBefore[column + 1] - startsBefore[column])
            {
                before._bytes.AsSpan(from, bytes).CopyTo(_bytes.AsSpan(to));
            }
            else
            {
                new NumberColumn(ref before._bytes[from], isWide: false).CopyTo(new NumberColumn(ref _bytes[to], isWide: true), before.Rows);
            }
        }
    }

    private readonly void Move(int from, int to, int rows)
    {
        Span<int> starts = stackalloc int[Columns + 1];
        FillIn(starts);
        for (var column = 0; column < Columns; column++)
        {
            var (start, width) = (Rows * starts[column], starts[column + 1] - starts[column]);
            _bytes.AsSpan(start + (from * width), rows * width).CopyTo(_bytes.AsSpan(start + (to * width)));
        }
    }

    // How many bytes of each row lie before each column, and before the end.
    private readonly void FillIn(Span<int> starts)
    {
        ReadOnlySpan<int> all =
        [
            0, HighsAt, LowsAt, ShowsAt, PropertiesAt, TypesAt, ChannelsAt, ContentsAt, PartsAt, StagesAt, PersonasAt, PropertyCountsAt, RowBytes,
        ];
        all.CopyTo(starts);
    }

    private readonly Span<T> Column<T>(int at) where T : unmanaged => MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref At(at)), Rows);

    private readonly ref byte At(int at) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), at * Rows);
}
