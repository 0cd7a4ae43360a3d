namespace ContentJourney.Engine.Touchpoints;

/// <summary>Makes and takes room in a column that holds some rows.</summary>
internal static class Column
{
    /// <summary>Moves the rows from one on by one, so that it is free; there must be room.</summary>
    public static void Shift<T>(T[] column, int row, int rows)
    {
        // Most rows come last: nothing is behind them.
        if (row < rows)
        {
            Array.Copy(column, row, column, row + 1, rows - row);
        }
    }

    /// <summary>Moves the rows after one to its place.</summary>
    public static void Close<T>(T[] column, int row, int rows)
    {
        if (row < rows - 1)
        {
            Array.Copy(column, row + 1, column, row, rows - row - 1);
        }
    }

    /// <summary>Adds a value and moves those behind it.</summary>
    public static void Insert<T>(T[] column, int row, int rows, T value)
    {
        Shift(column, row, rows);
        column[row] = value;
    }
}
