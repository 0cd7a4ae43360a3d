using ContentJourney.Storage.Reading;

namespace ContentJourney.Storage.Tests.Reading;

public sealed class GroupReaderTests
{
    private readonly List<(string[] Keys, TaskCompletionSource<IReadOnlyDictionary<string, int>> Answer)> _queries = [];
    private readonly GroupReader<string, int> _reader;
    private readonly Queue<IThreadPoolWorkItem> _last = new();
    private bool _isCrowded;

    public GroupReaderTests() => _reader = new GroupReader<string, int>(
        async keys =>
        {
            var answer = new TaskCompletionSource<IReadOnlyDictionary<string, int>>();
            _queries.Add((keys, answer));
            return await answer.Task;
        },
        rest =>
        {
            if (_isCrowded)
            {
                _last.Enqueue(rest);
            }

            return _isCrowded;
        });

    [Fact]
    public async Task ALoneQuestion_IsAskedAtOnce()
    {
        var answer = Ask("a");

        Answer(0, ("a", 1));

        Assert.Equal(["a"], Assert.Single(_queries).Keys);
        Assert.Equal(1, await answer);
    }

    [Fact]
    public async Task QuestionsDuringAQuery_ShareTheNextOne_EachKeyOnce()
    {
        Task<int?>[] answers = [Ask("a"), Ask("a"), Ask("b"), Ask("a")];

        Answer(0, ("a", 1));
        Answer(1, ("a", 2), ("b", 3));

        Assert.Equal([["a"], ["a", "b"]], _queries.Select(query => query.Keys));
        Assert.Equal([1, 2, 3, 2], await Task.WhenAll(answers));
    }

    [Fact]
    public async Task QuestionsOfACrowd_ShareTheFirstQuery_WhichBeginsAfterThem()
    {
        _isCrowded = true;
        Task<int?>[] answers = [.. Enumerable.Range(0, 50).Select(number => Ask($"{number % 25}"))];
        Assert.Empty(_queries);

        // A crowd that does not end holds up nobody for ever.
        while (_last.TryDequeue(out var rest))
        {
            rest.Execute();
        }

        Answer(0, [.. Enumerable.Range(0, 25).Select(number => ($"{number}", number))]);

        Assert.Equal(25, Assert.Single(_queries).Keys.Length);
        Assert.Equal(Enumerable.Range(0, 50).Select(number => (int?)(number % 25)), await Task.WhenAll(answers));
    }

    [Fact]
    public async Task AQuestionDuringACrowdsQuery_IsAnsweredByALaterOne()
    {
        _isCrowded = true;
        var first = Ask("a");
        while (_last.TryDequeue(out var rest))
        {
            rest.Execute();
        }

        var second = Ask("a");
        _isCrowded = false;
        Answer(0, ("a", 1));
        Answer(1, ("a", 2));

        Assert.Equal([1, 2], await Task.WhenAll(first, second));
    }

    [Fact]
    public async Task WhatTheQueryDoesNotFind_IsNull()
    {
        var answer = Ask("a");

        Answer(0);

        Assert.Null(await answer);
    }

    [Fact]
    public async Task AQueryThatFails_FailsForThoseWhoAskedIt_AndForNobodyElse()
    {
        Task<int?>[] answers = [Ask("a"), Ask("b")];

        _queries[0].Answer.SetException(new TimeoutException());
        Answer(1, ("b", 2));

        await Assert.ThrowsAsync<TimeoutException>(() => answers[0]);
        Assert.Equal(2, await answers[1]);
        var later = Ask("c");
        Answer(2, ("c", 3));
        Assert.Equal(3, await later);
    }

    private Task<int?> Ask(string key) => _reader.ReadAsync(key).AsTask();

    private void Answer(int query, params (string Key, int Value)[] found) =>
        _queries[query].Answer.SetResult(found.ToDictionary(pair => pair.Key, pair => pair.Value));
}
