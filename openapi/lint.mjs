// Refuses what would get a numbered public name, or none: schemas and enums that are not named components, and names that do not resolve.
// A document is JSON or YAML; a name that stands twice in YAML, or a reference to nothing, is refused too.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const file = process.argv[2];
const api = parse(readFileSync(file, "utf8"));
const problems = [];

function check(schema, path) {
    if (schema.$ref) {
        const name = schema.$ref.replace("#/components/schemas/", "");
        if (!api.components.schemas[name]) problems.push(`${path}: ${schema.$ref} names no schema`);
        return;
    }
    if (schema.properties || schema.enum || schema.allOf || schema.oneOf || schema.anyOf)
        problems.push(`${path}: an inline schema; make it a component`);
    if (schema.items) check(schema.items, `${path}/items`);
    if (typeof schema.additionalProperties === "object") check(schema.additionalProperties, `${path}/additionalProperties`);
}

for (const [name, schema] of Object.entries(api.components.schemas))
    for (const [field, property] of Object.entries(schema.properties ?? {}))
        check(property, `${name}/${field}`);

function checkBody(body, path) {
    if (body?.$ref && !api.components.responses[body.$ref.replace("#/components/responses/", "")])
        problems.push(`${path}: ${body.$ref} names no response`);
    for (const content of Object.values(body?.content ?? {})) check(content.schema, path);
}

for (const [name, response] of Object.entries(api.components.responses ?? {}))
    checkBody(response, name);

for (const [path, operations] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(operations)) {
        const where = `${method.toUpperCase()} ${path}`;
        if (operation.tags?.length !== 1) problems.push(`${where}: needs exactly one tag`);
        if (!operation["x-verb"] && !operation["x-by-hand"]) problems.push(`${where}: needs x-verb or x-by-hand`);
        if (file.endsWith("jumpcloud.json") && !["required", "never"].includes(operation["x-org-header"]))
            problems.push(`${where}: needs x-org-header, required or never`);
        if (Boolean(operation["x-path-setting"]) !== path.startsWith("/unpublished/"))
            problems.push(`${where}: a path that is not published stands under /unpublished/ and has x-path-setting`);
        for (const parameter of operation.parameters ?? [])
            if (parameter.schema) check(parameter.schema, `${where}/${parameter.name}`);
        for (const body of [operation.requestBody, ...Object.values(operation.responses)])
            checkBody(body, where);
    }

if (problems.length > 0) {
    console.error(`${file}:\n  ${problems.join("\n  ")}`);
    process.exit(1);
}
