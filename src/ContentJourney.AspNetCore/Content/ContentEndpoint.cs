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
    IJourneyRegistry journeys, RequestContent requestContent, ILiveRenderer renderer, SiteTimeZone timeZone, TimeProvider time, SlotMetrics metrics)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (await requestContent.FindAsync(context) is not { } content)
        {
            return;
        }

        var errors = new ErrorList();
        var request = context.Request;
        var selection = ItemSelection.Read(request.Query, errors);
        var isPreview = requestContent.IsPreview(request);
        if (ReadQuery(request, content, errors) is not { } query)
        {
            await Problem.InvalidAsync(context, errors);
            return;
        }

        var match = content.Match(query);
        var rendering = new LiveRendering(selection, request.Query, query.Culture, isPreview);
        if (await renderer.ApplyAsync(match.Items, rendering, errors, context.RequestAborted) is not { } items)
        {
            await Problem.InvalidAsync(context, errors);
            return;
        }

        if (!isPreview)
        {
            metrics.Count(query.Decision.Vocabulary.Journey.Alias, query.Slot, match.Kind);
        }

        using var body = new PooledBuffer();
        JsonAnswer.Fill(body, (match.Kind, items), static (writer, found) => SlotAnswer.Write(writer, found.Kind, found.items));
        await (isPreview
            ? PreviewAnswer.WriteAsync(context, body.Written)
            : SharedAnswer.WriteAsync(context, body.Written, SharedAnswer.LifetimeUntil(match.StableUntil, query.Now)));
    }

    private ContentQuery? ReadQuery(HttpRequest request, ContentIndex content, ErrorList errors)
    {
        var query = new QueryReader(request, errors, "slot", "take", "key", "culture", ItemSelection.FieldsName, ItemSelection.ExpandName);
        var slot = query.Required("slot");
        var take = query.WholeNumber("take", 1, Limits.Take, missing: 1);
        var key = query.Required("key");
        var culture = CultureNames.Find(content, query.Text("culture"), "culture", errors);
        Decision? decision = key is null ? null : DecisionKey.Read(journeys.Current, key, "key", errors);
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
                Now = time.GetUtcNow(),
                Take = take,
                TimeZone = timeZone.Value,
            }
            : null;
    }
}
