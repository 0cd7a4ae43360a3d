using FsCheck;
using FsCheck.Fluent;

namespace ContentJourney.Engine.Tests.Decisions;

/// <summary>Random rule sets of every kind of condition, as JSON.</summary>
internal static class RandomRules
{
    private static readonly Gen<string> Window = Gen.Elements("1h", "12h", "1d", "3d", "2w");

    private static readonly Gen<string> Within = Gen.Frequency((1, Gen.Constant("")), (2, from window in Window select $",\"within\":\"{window}\""));

    private static readonly Gen<string> Match =
        from members in Gen.SubListOf(
            """ "types":["product-view","review"] """, """ "types":["order","content-shown"] """, """ "channels":["web"] """,
            """ "contentStages":["awareness"] """, """ "contentPersonas":["racer","family"] """, """ "contents":["c1","c3"] """,
            """ "properties":{"source":"mail"} """, """ "valueAtLeast":5 """)
        let chosen = members.Take(2).GroupBy(member => member.Split(':')[0]).Select(same => same.First())
        select $$"""{ {{string.Join(',', chosen)}} }""";

    private static readonly Gen<int> Count = Gen.Choose(1, 4);

    private static readonly Gen<string> Leaf = Gen.OneOf(
        from match in Match from count in Count from within in Within select $$"""{"count":{{match}},"atLeast":{{count}}{{within}} }""",
        from what in Gen.Elements("days", "channels", "contents", "types")
        from match in Match
        from count in Count
        from within in Within
        select $$"""{"distinct":"{{what}}","of":{{match}},"atLeast":{{count}}{{within}} }""",
        from match in Match from sum in Gen.Choose(-5, 60) from within in Within select $$"""{"sum":{{match}},"atLeast":{{sum}}.3{{within}} }""",
        from which in Gen.Elements("first", "last")
        from match in Match
        from bound in Gen.Elements("atLeast", "atMost")
        from window in Window
        select $$"""{"since":"{{which}}","of":{{match}},"{{bound}}":"{{window}}"}""",
        from count in Count from matches in Match.ListOf(count) from within in Within select $$"""{"sequence":[{{string.Join(',', matches)}}]{{within}} }""",
        from score in Gen.Elements("s1", "s2") from least in Gen.Choose(-3, 25) select $$"""{"score":"{{score}}","atLeast":{{least}} }""",
        from value in Gen.Elements("family", "couple") select $$"""{"trait":"household","equals":"{{value}}"}""");

    private static readonly Gen<string> Points =
        from match in Match
        from points in Gen.Choose(-2, 9)
        from cap in Gen.Elements("", ",\"capPerDay\":7", ",\"capPerDay\":10.5")
        select $$"""{"match":{{match}},"points":{{points}}.1{{cap}} }""";

    private static readonly Gen<string> Score =
        from count in Gen.Choose(0, 3)
        from points in Points.ListOf(count)
        from halfLife in Gen.Elements("", ",\"halfLife\":\"1d\"", ",\"halfLife\":\"90m\"")
        select $$"""{"points":[{{string.Join(',', points)}}]{{halfLife}} }""";

    /// <summary>Rules with an <c>enter</c> for three stages, two scores and two personas.</summary>
    public static Gen<string> All { get; } =
        from consideration in Condition(2)
        from conversion in Condition(1)
        from advocacy in Condition(0)
        from s1 in Score
        from s2 in Score
        from family in Score
        from racer in Score
        select $$"""
            {"stages":{"consideration":{"enter":{{consideration}} },"conversion":{"enter":{{conversion}} },"advocacy":{"enter":{{advocacy}} } },
             "scores":{"s1":{{s1}},"s2":{{s2}} },"personas":{"family":{{family}},"racer":{{racer}} },"personaPolicy":{"threshold":3,"lead":1} }
            """;

    private static Gen<string> Condition(int depth) =>
        depth == 0
            ? Leaf
            : Gen.OneOf(
                Leaf,
                from word in Gen.Elements("all", "any")
                from count in Gen.Choose(0, 3)
                from children in Condition(depth - 1).ListOf(count)
                select $$"""{"{{word}}":[{{string.Join(',', children)}}]}""",
                from child in Condition(depth - 1) select $$"""{"not":{{child}} }""");
}
