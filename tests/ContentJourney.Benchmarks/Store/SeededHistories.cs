using ContentJourney.Benchmarks.Clients;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Benchmarks.Store;

/// <summary>
/// Made-up histories of many visitors over a year, the same at every run: each visitor has as many touchpoints, one in every
/// equal part of the year, at which they come in an order of their own.
/// </summary>
/// <param name="visitors">How many visitors; a multiple of 1,000.</param>
/// <param name="each">How many touchpoints each has.</param>
/// <param name="contents">Ids of the content they touch.</param>
/// <param name="now">The end of the year.</param>
internal sealed class SeededHistories(int visitors, int each, string[] contents, DateTimeOffset now)
{
    // A prime that divides no multiple of 1,000 of the sizes in use: so steps of it reach every visitor once.
    private const long Step = 7_919;
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private static readonly string[] Types = ["product-view", "blog-read", "product-view", "guide-read", "compare", "product-view", "offer-view"];

    public int Visitors => visitors;

    public int Each => each;

    /// <summary>The first instant.</summary>
    public DateTimeOffset Start => now - Year;

    /// <summary>The last instant.</summary>
    public DateTimeOffset End => now;

    /// <summary>The id of a visitor.</summary>
    public static Guid Id(int visitor) => new(unchecked((int)(visitor * 2_654_435_761L)), 3, 4, 9, 8, 7, 6, BitConverter.GetBytes(visitor)[0], 5, 4, 3);

    /// <summary>The token of a visitor.</summary>
    public static string Token(int visitor) => BenchmarkEdge.Signer.Encode(new VisitorId(Id(visitor)));

    /// <summary>The id of a visitor's touchpoint.</summary>
    public static string TouchpointId(int visitor, int number) => new Guid(visitor, (short)number, 1, 2, 3, 4, 5, 6, 7, 8, 9).ToString();

    /// <summary>The visitor who comes at a place in every part of the year.</summary>
    public int VisitorAt(int place) => (int)(place * Step % visitors);

    /// <summary>A touchpoint of the visitor who comes at a place.</summary>
    public SeededTouchpoint At(int place, int number)
    {
        var visitor = VisitorAt(place);
        return new SeededTouchpoint(
            visitor,
            TouchpointId(visitor, number),
            Types[(visitor + number) % Types.Length],
            (Start + (Year * (((number * (double)visitors) + place) / ((double)visitors * each)))).UtcTicks,
            contents[((visitor * 7) + number) % contents.Length]);
    }
}

/// <summary>A touchpoint to be stored.</summary>
internal readonly record struct SeededTouchpoint(int Visitor, string Id, string Type, long Ticks, string ContentId);
