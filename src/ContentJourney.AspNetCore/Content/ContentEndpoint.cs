using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Validation;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Content;

/// <summary><c>GET /content</c>: the items of a slot for a decision's key, with no visitor in it, for any cache to keep.</summary>
internal sealed class ContentEndpoint(
    IJourneyRegistry journeys,
    RequestContent requestContent,
    SharedAnswers answers,
    ILiveRenderer renderer,
    SiteTimeZone timeZone,
    TimeProvider time,
    SlotMetrics metrics)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (await requestContent.FindAsync(context) is not { } content)
        {
            return;
        }

        var (set, now) = (journeys.Current, time.GetUtcNow());
        var isPreview = requestContent.IsPreview(context.Request);
        if (!isPreview && answers.Find(content, set, context.Request.QueryString.Value ?? "", now) is { } kept)
        {
            await WriteAsync(context, kept, now);
            return;
        }

        var errors = new ErrorList();
        if (await MakeAsync(context, content, set, now, isPreview, errors) is not { } made)
        {
            await Problem.InvalidAsync(context, errors);
        }
        else
        {
            await (isPreview ? PreviewAnswer.WriteAsync(context, made.Json) : WriteAsync(context, made, now));
        }
    }

    private Task WriteAsync(HttpContext context, SharedAnswer answer, DateTimeOffset now)
    {
        metrics.Count(answer.Query.Decision.Vocabulary.Journey.Alias, answer.Query.Slot, answer.Match.Kind);
        return answer.WriteAsync(context, now);
    }

    private async ValueTask<SharedAnswer?> MakeAsync(
        HttpContext context, ContentIndex content, JourneySet set, DateTimeOffset now, bool isPreview, ErrorList errors)
    {
        var request = context.Request;
        var selection = ItemSelection.Read(request.Query, errors);
        if (ReadQuery(request, content, set, now, errors) is not { } query)
        {
            return null;
        }

        var match = content.Match(query);
        var rendering = new LiveRendering(selection, request.Query, query.Culture, isPreview);
        if (await renderer.ApplyAsync(match.Items, rendering, errors, context.RequestAborted) is not { } items)
        {
            return null;
        }

        using var body = new PooledBuffer();
        JsonAnswer.Fill(body, (match.Kind, items), static (writer, found) => SlotAnswer.Write(writer, found.Kind, found.items));
        var answer = new SharedAnswer(body.Written.ToArray(), query, match);
        if (!isPreview && selection.IsVerbatim)
        {
            answers.Keep(content, set, request.QueryString.Value ?? "", answer);
        }

        return answer;
    }

    private ContentQuery? ReadQuery(HttpRequest request, ContentIndex content, JourneySet set, DateTimeOffset now, ErrorList errors)
    {
        var query = new QueryReader(request, errors, "slot", "take", "key", "culture", ItemSelection.FieldsName, ItemSelection.ExpandName);
        var slot = query.Required("slot");
        var take = query.WholeNumber("take", 1, Limits.Take, missing: 1);
        var key = query.Required("key");
        var culture = CultureNames.Find(content, query.Text("culture"), "culture", errors);
        Decision? decision = key is null ? null : DecisionKey.Read(set, key, "key", errors);
        if (slot is not null && decision is { } decided && decided.Vocabulary.SlotIndex(slot) < 0)
        {
            errors.Add("slot", JourneyNames.Unknown(slot, "slot", decided.Vocabulary.Journey.Slots));
        }

        return errors.IsEmpty
            ? new ContentQuery
            {
                Slot = slot!,
                Decision = decision!.Value,
                Culture = culture!,
                Now = now,
                Take = take,
                TimeZone = timeZone.Value,
            }
            : null;
    }
}
