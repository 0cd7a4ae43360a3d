using System.Text.Json;
using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Touchpoints;
using ContentJourney.AspNetCore.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Visits;

/// <summary><c>POST /visit</c>: the one call of a page view.</summary>
internal sealed class VisitEndpoint(
    RequestContent content, VisitReader reader, VisitFlow flow, PreviewRight preview, TokenSigners signers, VisitMetrics metrics)
{
    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        using var body = await JsonBody.ReadAsync(context, Limits.Body, emptyAllowed: true);
        if (body is null)
        {
            return;
        }

        if (await content.FindAsync(context) is not { } index)
        {
            return;
        }

        if (reader.Read(context.Request, caller, body, index) is not { } request)
        {
            await Problem.InvalidAsync(context, body.Errors);
            return;
        }

        if (request.Pretends && !await preview.RequireAsync(context, caller))
        {
            return;
        }

        if (await flow.RunAsync(request, body.Errors, context.RequestAborted) is not { } visit)
        {
            await Problem.InvalidAsync(context, body.Errors);
        }
        else
        {
            metrics.Count(request, visit);
            var token = caller.TokenOf(visit.Visitor) ?? (await signers.GetAsync(context.RequestAborted)).Encode(visit.Visitor);
            VisitorCookie.Apply(context, request.Cookie, token, visit.Consent);
            await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, (token, visit, request.Rejected),
                static (writer, answer) => Write(writer, answer.token, answer.visit, answer.Rejected));
        }
    }

    private static void Write(Utf8JsonWriter writer, string token, Visit visit, IReadOnlyList<Rejection> rejected)
    {
        writer.WriteStartObject();
        writer.WriteString("visitor"u8, token);
        if (visit.StoreAway)
        {
            writer.WriteString("store"u8, "away");
        }

        writer.WritePropertyName("decision"u8);
        visit.Decision.WriteTo(writer);
        writer.WriteStartObject("slots"u8);
        foreach (var slot in visit.Slots)
        {
            writer.WritePropertyName(slot.Name);
            SlotAnswer.Write(writer, slot.Matched, slot.Items, slot.Error);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("experiments"u8);
        visit.Part?.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteStartObject("touchpoints"u8);
        visit.Tally.WriteTo(writer);
        Rejection.WriteAll(writer, rejected);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
